import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { ItemRow } from '@/bindings/wire'
import OwnCell from './OwnCell.vue'

const row = (item: number, own: string | null = null): ItemRow => ({ item, section: '组织', title: `第${item}项`, kind: 'basic', points: '20', step: '0.5', guide: '', own, cells: [] })

function column(save: (item: number, value: string) => Promise<void>, told: (string | null)[] = []) {
  const table = defineComponent(() => () => h('table', [11, 12].map((item) => h('tr', { key: item }, [h('td', h(OwnCell, { row: row(item, item === 12 ? '8' : null), save, onTrouble: (text: string | null) => told.push(text) }))]))))
  const page = mount(table, { attachTo: document.body })
  return { page, cells: page.findAll<HTMLInputElement>('input') }
}

describe('what a nominee gave itself', () => {
  it('is saved on Enter, which goes down the column', async () => {
    const saved: unknown[] = []
    const { page, cells } = column(async (...given) => void saved.push(given))
    cells[0]?.element.focus()
    await cells[0]?.setValue('１８．５')
    await cells[0]?.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(saved).toEqual([[11, '18.5']])
    expect(document.activeElement).toBe(cells[1]?.element)
    page.unmount()
  })

  it('is cleared by an empty cell, and says under the sheet what the desk refuses', async () => {
    const told: (string | null)[] = []
    const { page, cells } = column(async (_, value) => {
      if (value !== '') throw { code: 'bad_input', message: '自评分“第12项”应为 0–20，步长 0.5；录入了 45。', field: 'value' }
    }, told)
    await cells[1]?.setValue('45')
    await cells[1]?.trigger('blur')
    await flushPromises()
    expect(cells[1]?.attributes('aria-invalid')).toBe('true')
    await cells[1]?.setValue('')
    await cells[1]?.trigger('blur')
    await flushPromises()
    expect(told).toEqual(['自评分“第12项”应为 0–20，步长 0.5；录入了 45。', null])
    page.unmount()
  })
})
