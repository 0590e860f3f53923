import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardRow, DeliveryCell, PaperState, SubmissionBoard } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import { handleKey } from '@/keys/useKeys'
import ProgressBoard from './ProgressBoard.vue'

vi.mock('@/features/printing/pdfEngine', () => ({ openPdf: () => new Promise(() => undefined) }))

const cell = (delivery: DeliveryCell['delivery'], quota: number, received: number, more: Partial<DeliveryCell> = {}): DeliveryCell =>
  ({ delivery, quota, received, version: 1, late: false, open: 0, papers_missing: 0, ...more })
const rowOf = (unit: number, name: string, home: DeliveryCell, small_home: DeliveryCell, worker: DeliveryCell): BoardRow => ({
  unit, name, home, small_home, worker,
  quota: { home: home.quota, small_home: small_home.quota, worker: worker.quota },
  received: { home: home.received, small_home: small_home.received, worker: worker.received },
})
const board: SubmissionBoard = {
  rows: [
    rowOf(1, '海港区总工会', cell('over', 2, 3, { version: 2, late: true, open: 4, papers_missing: 1 }), cell('complete', 2, 2), cell('partial', 2, 1)),
    rowOf(2, '卢龙县总工会', cell('none', 1, 0), cell('none', 1, 0), cell('none', 0, 0)),
  ],
  files: [], silent: ['卢龙县总工会'], deadline: '2026-09-30', tray: 0,
}
const item = { id: 7, name: '会议纪要', copies: 2, sealed: true, electronic: false, per_nominee: false }
let paper: PaperState

let answers: Record<string, (args: never) => unknown>
const call = vi.fn(async (name: string, args: unknown) => {
  const answer = answers[name]
  if (answer === undefined) throw { code: 'unknown_command', message: name }
  return answer(args as never)
})
const calls = (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, args]) => args)

async function open() {
  const page = mount(ProgressBoard, { props: { board }, attachTo: document.body })
  await flushPromises()
  const cells = () => page.findAll('button[aria-expanded]')
  const detail = () => page.find('[aria-label="海港区总工会：模范职工之家"]')
  return { page, cells, detail }
}

enableAutoUnmount(afterEach)

describe('the submission board', () => {
  beforeAll(() => window.addEventListener('keydown', handleKey))
  afterAll(() => window.removeEventListener('keydown', handleKey))

  beforeEach(() => {
    paper = { item, wanted: 2, copies: 0, sealed: false, electronic: false, note: '', complete: false }
    const checklist = () => ({ unit: 1, unit_name: '海港区总工会', category: 'home', nominees: 3, papers: [{ ...paper }] })
    answers = {
      'office.read': () => ({ year: null, is_sample: false, union_name: '', today: '2026-09-20', saved_at: null, last_action: null, undoable: null }),
      'notice.read': ({ unit }: { unit: number }) => ({ empty: unit === 2, lines: unit === 2 ? [] : ['缺会议纪要 2 份'] }),
      'paper.read': checklist,
      'paper.check': ({ copies, sealed, electronic, note }: PaperState) => {
        paper = { ...paper, copies, sealed, electronic, note, complete: copies >= 2 && sealed }
        return checklist()
      },
      'filling_pack.save': () => ({ path: '/存/填报包.zip' }),
      'notice.preview': () => ({ file_name: '通知.pdf', base64: '', sha256: 'ab' }),
      'notice.save': () => ({ path: '/存/通知.docx' }),
    }
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  it('says of every unit and category what has come and what is still owed', async () => {
    const { page, cells } = await open()
    expect(cells()[0]!.text()).toContain('海港区总工会 模范职工之家：')
    expect(cells()[0]!.text()).toMatch(/超名额3 \/ 2第2版迟报待补正 4缺件 1/)
    expect(cells().slice(1).map((each) => each.get('.badge').text())).toEqual(['齐', '不足', '未报', '未报', '无名额'])
    expect(page.text()).toContain('1 个单位未报卢龙县总工会')
    expect(page.text()).toContain('报送截止 2026-09-30（本单位设定）')
    expect(page.get('tfoot').text()).toMatch(/合计\s*3 \/ 3\s*2 \/ 3\s*1 \/ 2/)
  })

  it('moves among its cells by the arrow keys', async () => {
    const { cells } = await open()
    ;(cells()[0]!.element as HTMLElement).focus()
    await cells()[0]!.trigger('keydown', { key: 'ArrowDown', bubbles: true })
    expect(document.activeElement).toBe(cells()[3]!.element)
    await cells()[3]!.trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement).toBe(cells()[4]!.element)
  })

  it('opens the paper checklist on its first figure, and Esc goes back to the cell', async () => {
    const { cells, detail } = await open()
    await cells()[0]!.trigger('click')
    await flushPromises()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('会议纪要：已收份数')
    expect(detail().text()).toContain('待补正 4 项')
    await detail().get('input').trigger('keydown', { key: 'Escape' })
    await flushPromises()
    expect(detail().exists()).toBe(false)
    expect(document.activeElement).toBe(cells()[0]!.element)
  })

  it('saves each paper at once, and a tick right after a figure keeps the figure', async () => {
    const { cells, detail } = await open()
    await cells()[0]!.trigger('click')
    await flushPromises()
    const copies = detail().get<HTMLInputElement>('[aria-label="会议纪要：已收份数"]')
    await copies.setValue('２')
    copies.trigger('blur')
    detail().get('input[type=checkbox]').setValue(true)
    await flushPromises()
    expect(calls('paper.check')).toEqual([
      { unit: 1, category: 'home', item: 7, copies: 2, sealed: false, electronic: false, note: '' },
      { unit: 1, category: 'home', item: 7, copies: 2, sealed: true, electronic: false, note: '' },
    ])
    expect(detail().get('tbody .badge').text()).toBe('齐')
  })

  it('receives all that is asked for by one press', async () => {
    const { cells, detail } = await open()
    await cells()[0]!.trigger('click')
    await flushPromises()
    const all = detail().findAll('button').find((each) => each.text() === '全部收齐')!
    ;(all.element as HTMLElement).focus()
    await all.trigger('click')
    await flushPromises()
    expect(all.element.isConnected).toBe(false)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('会议纪要：已收份数')
    expect(calls('paper.check')).toEqual([{ unit: 1, category: 'home', item: 7, copies: 2, sealed: true, electronic: false, note: '' }])
  })

  it('keeps a figure that is none in its field, with the rule', async () => {
    const { cells, detail } = await open()
    await cells()[0]!.trigger('click')
    await flushPromises()
    const copies = detail().get<HTMLInputElement>('[aria-label="会议纪要：已收份数"]')
    await copies.setValue('两份')
    await copies.trigger('blur')
    expect(copies.element.value).toBe('两份')
    expect(detail().get('[role=alert]').text()).toContain('份数应为整数')
    expect(calls('paper.check')).toEqual([])
  })

  it('offers a notice only where there is something to ask for, and saves it as Word', async () => {
    const { page } = await open()
    expect(page.findAll('[aria-label$="补正通知…"]').map((each) => each.attributes('aria-label'))).toEqual(['海港区总工会：补正通知…'])
    expect(page.findAll('tbody tr')[1]!.text()).toContain('无需补正')
    await page.get('[aria-label="海港区总工会：补正通知…"]').trigger('click')
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('共 1 项需补正或补报')
    ;[...document.querySelectorAll('[role=dialog] button')].find((each) => each.textContent?.includes('Word'))?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await flushPromises()
    expect(calls('notice.save')).toEqual([{ unit: 1, format: 'docx' }])
    expect(document.querySelector('[role=dialog] [role=status]')?.textContent).toBe('已存到 /存/通知.docx')
  })

  it('exports the filling pack of one unit or of all, and says where it went', async () => {
    const { page } = await open()
    await page.get('[aria-label="卢龙县总工会：填报包…"]').trigger('click')
    await flushPromises()
    await page.findAll('button').find((each) => each.text().startsWith('导出全部填报包'))?.trigger('click')
    await flushPromises()
    expect(calls('filling_pack.save')).toEqual([{ unit: 2 }, { unit: null }])
    expect(useToast().shown.value.map((toast) => toast.text)).toContain('卢龙县总工会的填报包已存到 /存/填报包.zip')
  })
})
