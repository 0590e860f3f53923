import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { ProjectorFrame } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import ProjectorApp from './ProjectorApp.vue'

const frame = (serial: number, title: string): ProjectorFrame => ({
  serial, heading: '评审会', category: '', theme: 'light', progress: null, timer: null, body: { scene: 'title', title, subtitle: '' },
})

describe('the projector window', () => {
  it('draws the newest frame, whatever arrives late or again', async () => {
    let hear: (next: ProjectorFrame) => void = () => {}
    replaceTransport({ call: async () => null, onFrame: (listener) => { hear = listener; return () => {} } })
    const page = mount(ProjectorApp)
    for (const [serial, title, shown] of [[1, '甲', '甲'], [3, '丙', '丙'], [2, '乙', '丙'], [3, '丁', '丙'], [4, '戊', '戊']] as const) {
      hear(frame(serial, title))
      await nextTick()
      expect(page.get('.main').text()).toBe(shown)
    }
  })
})
