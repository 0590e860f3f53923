import { invoke } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import type { ProjectorFrame } from '@/bindings/wire'
import type { Transport } from './transport'

/** The real window. */
export const tauri: Transport = {
  call: (name, args) => invoke('call', { name, args }),
  onFrame(listener) {
    const listening = listen<ProjectorFrame>('board', (event) => listener(event.payload))
    return () => void listening.then((stop) => stop())
  },
}
