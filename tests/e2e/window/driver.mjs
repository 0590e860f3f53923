import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter } from 'node:path'
import { countyFiles, program } from '../checkout.mjs'
import { until } from '../wait.mjs'

const PATIENCE_MS = 90_000
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** A process that ended is kept by the system until its parent has looked. */
function isRunning(pid) {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (cause) {
    if (cause.code === 'ENOENT') return false
    throw cause
  }
}

/** The real window, held by WebKitWebDriver: one session is one run of the program. */
export class Driver {
  /** What the program inherits: a clock, the files that are "chosen", the folder that papers are "saved" to. */
  static async start({ data, saved }, now) {
    const driver = new Driver()
    const port = await freePort()
    const env = {
      ...process.env,
      TAURI_WEBVIEW_AUTOMATION: 'true',
      XUANSHU_NOW: now,
      XUANSHU_MONITORS: '1366x768,1920x1080',
      XUANSHU_PICK: countyFiles().join(delimiter),
      XUANSHU_SAVE_DIR: saved,
    }
    // A group of its own: ending the driver alone can leave the program behind.
    driver.process = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] })
    driver.base = `http://127.0.0.1:${port}`
    try {
      await until('WebKitWebDriver', () => driver.ask('GET', '/status'))
      await driver.open(data)
    } catch (cause) {
      driver.kill()
      throw cause
    }
    return driver
  }

  async open(data) {
    const options = { binary: program('xuanshu'), args: ['--data', data] }
    const { sessionId } = await this.ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
    this.base += `/session/${sessionId}`
    await this.ask('POST', '/timeouts', { script: 60_000 })
  }

  async ask(method, path, body) {
    // A program that does not come up leaves the driver waiting for ever.
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(this.base + path, { method, body: body && JSON.stringify(body), signal })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`)
    return value
  }

  /** Runs a function in the page; its arguments and its answer travel as JSON. */
  evaluate(code, ...args) {
    return this.ask('POST', '/execute/sync', { script: `return (${code})(...arguments)`, args })
  }

  /** The same for a function that answers later. */
  async evaluateLater(code, ...args) {
    const script = `const done = arguments[arguments.length - 1]
      Promise.resolve((${code})(...Array.from(arguments).slice(0, -1))).then((good) => done({ good }), (bad) => done({ bad: bad?.message ?? String(bad) }))`
    const { good, bad } = await this.ask('POST', '/execute/async', { script, args })
    if (bad !== undefined) throw new Error(bad)
    return good
  }

  /** The driver scrolls the window, not a panel in it whose edge hides the element. */
  async click(element) {
    await this.evaluate('(element) => element.scrollIntoView({ block: "nearest" })', element)
    return this.ask('POST', `/element/${element[ELEMENT]}/click`, {})
  }

  /** The keyboard's own way: whatever has the focus gets the keys. */
  press(keys) {
    const actions = keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])
    return this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  /** A key while others are held down. */
  async chord(held, key) {
    const down = [...held, key].map((value) => ({ type: 'keyDown', value }))
    const up = [key, ...held.toReversed()].map((value) => ({ type: 'keyUp', value }))
    await this.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] })
  }

  /** Ends the program as a user does, and waits until its records are free again. */
  async stop() {
    try {
      await this.ask('DELETE', '')
    } finally {
      this.kill()
      if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit')
    }
  }

  /** As if the power had failed: nothing of the program gets another turn. */
  async crash() {
    const program = this.program()
    process.kill(program, 'SIGKILL')
    await until('the end of the program', () => !isRunning(program))
    this.kill()
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit')
  }

  /** The process of the program, which the driver has started. */
  program() {
    const { pid } = this.process
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    const found = children.find((child) => readFileSync(`/proc/${child}/comm`, 'utf8').trim() === 'xuanshu')
    if (found === undefined) throw new Error('the driver runs no program')
    return found
  }

  kill() {
    try {
      process.kill(-this.process.pid, 'SIGKILL')
    } catch (cause) {
      if (cause.code !== 'ESRCH') throw cause
    }
  }
}
