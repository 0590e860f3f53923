// Runs inside the pages: what the projector window was sent and when it was drawn, and when the console felt a key.

/** In the projector window, once: keeps every frame as it comes and the moment its picture was finished. */
export function keepFrames() {
  window.kept = []
  // A message posted while a picture is prepared is read after it was drawn.
  const whenDrawn = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  })
  const keep = ({ payload: frame }) => {
    // The same frame is repeated for a page that has just loaded.
    if (window.kept.at(-1)?.frame.serial === frame.serial) return
    const one = { frame, came: Date.now(), drawn: null, words: null }
    window.kept.push(one)
    whenDrawn(() => Object.assign(one, { drawn: Date.now(), words: document.body.innerText }))
  }
  const { invoke, transformCallback } = window.__TAURI_INTERNALS__
  return invoke('plugin:event|listen', { event: 'board', target: { kind: 'Any' }, handler: transformCallback(keep) })
}

/** In the projector window: what was kept. */
export const keptFrames = () => window.kept
export const countFrames = () => window.kept.length
export const allDrawn = () => window.kept.every((one) => one.drawn !== null)
export const keptFrame = (at) => window.kept[at] ?? null

/** In the projector window: how long it takes to draw a picture in which one word is new. */
export function timeOfPicture() {
  const begun = performance.now()
  document.querySelector('h1').textContent += ' '
  return new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done(performance.now() - begun)
    port2.postMessage(null)
  }))
}

/** In the console, once: the moment of every key, on the clock that both windows share. */
export function keepKeys() {
  window.struck = []
  addEventListener('keydown', (event) => window.struck.push({ key: event.key, at: Date.now() - (performance.now() - event.timeStamp) }), true)
}

/** In the console: the key struck last. */
export const lastKey = () => window.struck.at(-1)

/** In the console: how long a command takes that reads nothing and writes nothing. */
export async function timeOfCall() {
  const begun = performance.now()
  await window.__TAURI_INTERNALS__.invoke('call', { name: 'score.summarise', args: { rule: 'sum', scores: ['1'], decimals: 0 } })
  return performance.now() - begun
}
