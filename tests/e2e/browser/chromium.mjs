import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** The machine's own browser: none is downloaded. */
export function chromiumOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file))
  if (found === undefined) throw new Error('Chromium is missing; `cargo xtask test` installs it')
  return found
}
