import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { useDropGuard } from './useDropGuard'

function drag(kind: 'dragover' | 'drop', types: string[]) {
  const event = new Event(kind, { bubbles: true, cancelable: true })
  const dataTransfer = { types, dropEffect: 'copy' }
  Object.assign(event, { dataTransfer })
  document.body.dispatchEvent(event)
  return { event, dataTransfer }
}

describe('a file dropped where no page takes files', () => {
  let window: ReturnType<typeof mount>
  beforeEach(() => (window = mount(defineComponent({ setup: useDropGuard, render: () => null }))))
  afterEach(() => window.unmount())

  it.each(['dragover', 'drop'] as const)('does not replace the program on %s', (kind) => {
    const { event, dataTransfer } = drag(kind, ['Files'])
    expect(event.defaultPrevented).toBe(true)
    expect(dataTransfer.dropEffect).toBe('none')
  })

  it('is left to the page that takes it', () => {
    const take = (event: Event) => event.preventDefault()
    document.body.addEventListener('dragover', take)
    expect(drag('dragover', ['Files']).dataTransfer.dropEffect).toBe('copy')
    document.body.removeEventListener('dragover', take)
  })

  it('does not keep marked words from being dragged into a field', () => {
    expect(drag('drop', ['text/plain']).event.defaultPrevented).toBe(false)
  })
})
