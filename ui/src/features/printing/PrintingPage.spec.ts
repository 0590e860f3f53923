import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Form, PrintDocument, PrintingState } from '@/bindings/wire'
import { openQuestion } from '@/components/useConfirm'
import { useToast } from '@/components/useToast'
import { replaceTransport } from '@/desk'
import { office } from '@/desk/office'
import { handleKey } from '@/keys/useKeys'
import { useRoute } from '../frame/useRoute'
import PrintingPage from './PrintingPage.vue'

const engine = vi.hoisted(() => ({ opened: [] as string[], destroyed: 0 }))
vi.mock('./pdfEngine', () => ({
  openPdf: async (base64: string) => {
    engine.opened.push(base64)
    return {
      numPages: 3,
      loadingTask: { destroy: () => (engine.destroyed += 1) },
      getPage: async (number: number) => ({
        getViewport: () => ({ width: 595, height: 842 }),
        getTextContent: async () => ({ items: [{ str: `第${number}张证书`, hasEOL: false }] }),
      }),
    }
  },
}))

const gap = { what: '尚未公示，请先发布公示', who: '市总组织部', article: '本单位设定' }
const document_ = (form: Form, title: string, missing: PrintDocument['missing'] = []): PrintDocument => ({ form, title, description: '', group: 'honours', formats: ['pdf'], missing, missing_characters: [], count: 3, printed_at: null })
const certificates = document_('certificates', '证书')
const quiet: PrintingState = { documents: [certificates, document_('plaques', '奖牌清单', [gap])], numbers: [], unnumbered: 0, missing_to_issue: [], font_troubles: [] }

let state: PrintingState
let preview: () => unknown
let calls: { name: string; args: unknown }[]
let page: VueWrapper

const answers: Record<string, () => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-10-20', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'print.read': () => state,
  'print.preview': () => preview(),
  'print.save': () => ({ path: '/文档/证书.pdf' }),
  'number.issue': () => ({ issued: 2 }),
}

async function show(tab: Form | 'numbers', shown: PrintingState): Promise<void> {
  state = shown
  useRoute().replace('printing', tab)
  await office.refresh()
  page = mount(PrintingPage, { attachTo: document.body })
  await flushPromises()
}

const button = (words: string) => page.findAll('button').find((each) => each.text().startsWith(words))
const asked = (name: string) => calls.filter((call) => call.name === name)

beforeEach(() => {
  calls = []
  engine.opened = []
  engine.destroyed = 0
  preview = () => ({ file_name: '证书.pdf', base64: 'AAAA', sha256: 'same' })
  replaceTransport({
    call: async (name, args) => {
      calls.push({ name, args })
      return answers[name]?.()
    },
    onFrame: () => () => undefined,
  })
})
afterEach(() => page.unmount())

describe('the 印制 page', () => {
  it('asks for no PDF while a gate is closed, and says what is missing and who can supply it', async () => {
    await show('plaques', quiet)
    expect(asked('print.preview')).toEqual([])
    expect(page.text()).toContain(gap.what)
    expect(page.text()).toContain(gap.who)
    expect(button('另存为')).toBeUndefined()
  })

  it('takes the number of pages from the PDF itself and reads each page out', async () => {
    await show('certificates', quiet)
    expect(page.text()).toContain('/ 3 页')
    expect(page.get('[data-testid=page-text]').text()).toBe('第1张证书')
    await page.get('[aria-label=下一页]').trigger('click')
    await flushPromises()
    expect(page.get('[data-testid=page-text]').text()).toBe('第2张证书')
  })

  it('turns pages by key and stops at the last', async () => {
    await show('certificates', quiet)
    for (let times = 0; times < 5; times += 1) handleKey(new KeyboardEvent('keydown', { key: 'PageDown' }))
    await flushPromises()
    expect(page.get<HTMLInputElement>('[aria-label=页码]').element.value).toBe('3')
    expect(page.get('[aria-label=下一页]').attributes('disabled')).toBeDefined()
  })

  it('turns the page, not the tab, when a tab has the focus', async () => {
    await show('certificates', quiet)
    await page.get('[role=tab]').trigger('keydown', { key: 'PageDown' })
    await flushPromises()
    expect(page.get<HTMLInputElement>('[aria-label=页码]').element.value).toBe('2')
    expect(page.get('[role=tab]').attributes('aria-selected')).toBe('true')
  })

  it('opens the PDF anew only when its bytes have changed', async () => {
    await show('certificates', quiet)
    await office.refresh()
    await flushPromises()
    expect(engine.opened).toHaveLength(1)
    preview = () => ({ file_name: '证书.pdf', base64: 'BBBB', sha256: 'other' })
    await office.refresh()
    await flushPromises()
    expect(engine.opened).toEqual(['AAAA', 'BBBB'])
    expect(engine.destroyed).toBe(1)
  })

  it('refuses a page number that does not exist and names the range', async () => {
    await show('certificates', quiet)
    const field = page.get('[aria-label=页码]')
    await field.setValue('９')
    await field.trigger('keydown', { key: 'Enter' })
    expect(page.text()).toContain('页码为 1 至 3')
  })

  it('shows the sentence of the desk when a character cannot be printed', async () => {
    preview = () => { throw { code: 'print_failed', message: '“田㑇”中的“㑇”字没有字体可印' } }
    await show('certificates', quiet)
    expect(page.get('[role=alert]').text()).toContain('“田㑇”中的“㑇”字没有字体可印')
  })

  it('says where the file was saved', async () => {
    await show('certificates', quiet)
    await button('另存为')!.trigger('click')
    await flushPromises()
    expect(useToast().shown.value.at(-1)?.text).toBe('证书已存到 /文档/证书.pdf')
  })

  it('issues numbers only after the person has confirmed', async () => {
    await show('numbers', { ...quiet, unnumbered: 2 })
    await button('核发编号（2 个）')!.trigger('click')
    expect(openQuestion.value?.points?.join()).toContain('只核发一次')
    openQuestion.value!.answer(false)
    await flushPromises()
    expect(asked('number.issue')).toEqual([])
    await button('核发编号（2 个）')!.trigger('click')
    openQuestion.value!.answer(true)
    await flushPromises()
    expect(asked('number.issue')).toHaveLength(1)
  })

  it('keeps a voided number in the register with its reason', async () => {
    const number = { category: 'home' as const, text: '秦工家〔2026〕01号', name: '甲厂工会', unit: '海港区总工会', issued_at: '2026-10-20 09:12:33', voided: '异议属实' }
    await show('numbers', { ...quiet, numbers: [number] })
    expect(page.get('tbody').text()).toContain('秦工家〔2026〕01号')
    expect(page.get('tbody').text()).toContain('作废')
    expect(page.get('tbody').text()).toContain('异议属实')
  })
})
