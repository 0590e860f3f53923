import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { ReviewRow, ScoreComment } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import CommentLine from './CommentLine.vue'
import RowSheet from './RowSheet.vue'
import { provideComments } from './useComments'
import { useDrafts } from './useDrafts'
import type { ItemDesk } from './useItems'
import type { ReviewDesk } from './useReview'
import { useSheet } from './useSheet'

const row: ReviewRow = {
  nominee: 1, number: '26-G-001', name: '王晓明', masked: '王＊＊', organisation: '', unit: '', entered: 0, expected: 1, value: null, exact: null, explanation: '', rank: null,
  place: null, annotations: 0, changed_since: false, itemised: false, lacking: [], awaits_reveal: false, closed_early: null, cells: [{ member: 101, seat: 1, value: null, state: 'pending' }],
}
let said: ScoreComment[]
let sent: { name: string; args: unknown }[]
let refusal: string | null

enableAutoUnmount(afterEach)
beforeEach(() => {
  said = []
  sent = []
  refusal = null
  replaceTransport({
    call: async (name, args) => {
      sent.push({ name, args })
      if (name === 'draft.list') return []
      if (name === 'comment.say') {
        if (refusal) throw { code: 'bad_input', message: refusal }
        const { text } = args as { text: string }
        said = text === '' ? [] : [{ nominee: 1, member: 101, seat: 1, name: '沈立诚', item: null, title: '总体', text, at: '2026-11-22 09:00:00' }]
      }
      return name.startsWith('comment') ? said : {}
    },
    onFrame: () => () => undefined,
  })
})

async function open({ frozen = false, seen = false } = {}) {
  const Page = defineComponent({
    setup() {
      const nominee = ref<number | null>(1)
      const root = ref<HTMLElement | null>(document.body)
      const desk = { nominee, rows: ref([row]), current: ref(row) } as unknown as ReviewDesk
      const sheet = useSheet(desk, {} as ItemDesk, useDrafts(async () => undefined), root)
      const comments = provideComments(nominee, sheet, { locked: () => frozen, seen: () => seen })
      const members = [{ id: 101, seat: 1, name: '沈立诚', department: '', role: 'head' as const }]
      return () => [h(RowSheet, { row, members, sheet, frozen }), h(CommentLine, { comments, titleOf: () => '1号 总体' })]
    },
  })
  const page = mount(Page, { attachTo: document.body })
  await flushPromises()
  const cell = () => page.get<HTMLInputElement>('[data-cell="1:101"]')
  const say = async (text: string) => {
    cell().element.focus()
    await cell().trigger('keydown', { key: 'F2' })
    await page.get('#score-comment').setValue(text)
    await page.get('form').trigger('submit')
    await flushPromises()
  }
  return { page, cell, say }
}

describe('what a judge says to a score', () => {
  it('is written on F2 in its cell, marked there and read when the cell is in hand', async () => {
    const { page, cell, say } = await open()
    await say('事迹扎实')
    expect(sent.find((one) => one.name === 'comment.say')?.args).toEqual({ nominee: 1, member: 101, text: '事迹扎实' })
    expect(document.activeElement).toBe(cell().element)
    expect(cell().attributes('title')).toBe('事迹扎实')
    expect(page.text()).toContain('1号 总体评语事迹扎实')
  })

  it('goes back to the cell on Esc and says nothing', async () => {
    const { page, cell } = await open()
    cell().element.focus()
    await cell().trigger('keydown', { key: 'F2' })
    await page.get('#score-comment').setValue('误写')
    await page.get('#score-comment').trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect(sent.some((one) => one.name === 'comment.say')).toBe(false)
    expect(document.activeElement).toBe(cell().element)
  })

  it('stays in its line with the sentence of the desk when it is refused', async () => {
    refusal = '评语最多 200 字。'
    const { page, say } = await open()
    await say('长')
    expect(page.get('[role=alert]').text()).toBe('评语最多 200 字。')
    expect(page.get<HTMLInputElement>('#score-comment').element.value).toBe('长')
  })

  it('is kept from a room that reads this screen', async () => {
    const { page, say } = await open({ seen: true })
    await say('事迹扎实')
    expect(page.html()).not.toContain('事迹扎实')
    expect(page.text()).toContain('请在案卷中看')
  })

  it('is not written any more once the category is deliberated', async () => {
    const { page, cell } = await open({ frozen: true })
    await cell().trigger('keydown', { key: 'F2' })
    expect(page.find('#score-comment').exists()).toBe(false)
  })
})
