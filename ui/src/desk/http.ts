import type { ProjectorFrame } from '@/bindings/wire'
import type { Transport } from './transport'

/** The test-only loopback host, which serves this page itself. */
export const http: Transport = {
  async call(name, args) {
    const answer = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    })
    const body: unknown = await answer.json()
    if (!answer.ok) throw body
    return body
  },
  onFrame(listener) {
    const source = new EventSource('/board')
    source.onmessage = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as ProjectorFrame)
    return () => source.close()
  },
}
