import type { ProjectorFrame } from '@/bindings/wire'

/** One way from the page to the desk. */
export interface Transport {
  /** Runs a command; rejects with the desk's error as it came. */
  call(name: string, args: unknown): Promise<unknown>
  /** Hears every frame of the board until the returned function is called. */
  onFrame(listener: (frame: ProjectorFrame) => void): () => void
}
