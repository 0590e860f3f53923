/** The desk as the page sees it. Nothing else in `ui` knows how a call travels. */
import type { Commands, ProjectorFrame } from '@/bindings/wire'
import { DeskFailure } from './failure'
import { http } from './http'
import { tauri } from './tauri'
import type { Transport } from './transport'

export { DeskFailure } from './failure'
export type { Transport } from './transport'

export type CommandName = keyof Commands
export type Args<K extends CommandName> = Commands[K]['args']
export type Result<K extends CommandName> = Commands[K]['result']

let transport: Transport = window.__TAURI_INTERNALS__ === undefined ? http : tauri

/** Puts another transport in place: specs script one. */
export function replaceTransport(other: Transport): void {
  transport = other
}

/** Runs one command of the desk; rejects with a [DeskFailure]. */
export async function call<K extends CommandName>(name: K, args: Args<K>): Promise<Result<K>> {
  try {
    return (await transport.call(name, args)) as Result<K>
  } catch (cause) {
    throw DeskFailure.from(cause)
  }
}

/** Hears every frame of the board until the returned function is called. */
export function onFrame(listener: (frame: ProjectorFrame) => void): () => void {
  return transport.onFrame(listener)
}
