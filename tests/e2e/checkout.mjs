// Where the road's things are: the programs that were built, the county files, and a data folder of the test's own.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Packages are the pages' own: the tests bring none. */
export const ofPages = createRequire(join(root, 'ui', 'package.json'))

const built = process.env.XUANSHU_BIN ?? join(root, 'target', 'debug')

export function program(name) {
  return join(built, name)
}

/** The county files of the sample year, as counties made them. */
export function countyFiles() {
  const folder = join(root, 'assets', 'sample')
  return readdirSync(folder)
    .filter((name) => /\.(xlsx|xls|et|csv)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** A folder for the records and one for the saved papers, both gone after the test. */
export function ownFolders(t) {
  const home = mkdtempSync(join(tmpdir(), 'xuanshu-e2e-'))
  t.after(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))
  const folders = { data: join(home, 'data'), saved: join(home, 'saved') }
  for (const folder of Object.values(folders)) mkdirSync(folder)
  return folders
}

/** Where pictures of a failed step are kept. */
export function pictures() {
  const folder = join(built, '..', 'e2e')
  mkdirSync(folder, { recursive: true })
  return folder
}
