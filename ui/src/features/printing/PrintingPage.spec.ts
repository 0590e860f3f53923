import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Form, PrintDocument, PrintingState, RegisterRow } from '@/bindings/wire'
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
const document_ = (form: Form, title: string, missing: PrintDocument['missing'] = []): PrintDocument => ({ form, title, description: '', group: 'honours', formats: ['pdf'], missing, missing_characters: [], count: 3, printed_at: null, by_nominee: form === 'certificates', apart: form === 'certificates', outward: true })
const certificates = document_('certificates', '证书')
const quiet: PrintingState = { documents: [certificates, document_('plaques', '奖牌清单', [gap])], numbers: [], unnumbered: 0, missing_to_issue: [], operator: '王芳', font_troubles: [] }

let state: PrintingState
let preview: () => unknown
let saved: () => unknown
let register: RegisterRow[]
let calls: { name: string; args: unknown }[]
let page: VueWrapper

const answers: Record<string, () => unknown> = {
  'office.read': () => ({ year: 2026, is_sample: true, union_name: '', today: '2026-10-20', saved_at: null, last_action: null, undoable: null }),
  'overview.read': () => ({ year: 2026, stages: [], categories: [], countdown: null, recent: [] }),
  'print.read': () => state,
  'print.preview': () => preview(),
  'print.save': () => saved(),
  'print.again': () => ({ path: '/文档/证书.pdf', files: 1, missed: [], again: false }),
  'print.register': () => ({ rows: register, total: register.length }),
  'print.reprint': () => ({ path: '/文档/旧证书.pdf', files: 1, missed: [], again: false }),
  'number.void': () => state,
  'number.issue': () => ({ issued: 2 }),
}

async function show(tab: Form | 'numbers' | 'register', shown: PrintingState): Promise<void> {
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
  register = []
  saved = () => ({ path: '/文档/证书.pdf', files: 1, missed: [], again: false })
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
    const number = { category: 'home' as const, serial: 1, text: '秦工家〔2026〕01号', name: '甲厂工会', unit: '海港区总工会', issued_at: '2026-10-20 09:12:33', voided: '异议属实' }
    await show('numbers', { ...quiet, numbers: [number] })
    expect(page.get('tbody').text()).toContain('秦工家〔2026〕01号')
    expect(page.get('tbody').text()).toContain('作废')
    expect(page.get('tbody').text()).toContain('异议属实')
  })

  const printed = { ...certificates, printed_at: '2026-10-24 09:00:00' }
  const write = async (label: string, text: string) => {
    const id = page.findAll('label').find((each) => each.text().startsWith(label))!.attributes('for')!
    const field = page.get(`[id="${id}"]`)
    await field.setValue(text)
    await field.trigger('keydown', { key: 'Enter' })
    await flushPromises()
  }
  const pick = async (words: string) => {
    await page.findAll('[role=radio]').find((each) => each.text() === words)!.trigger('click')
    await flushPromises()
  }
  const inDialog = async (text: string) => {
    const dialog = document.querySelector('[role=dialog]')!
    const input = dialog.querySelector('input')!
    input.value = text
    input.dispatchEvent(new Event('input'))
    dialog.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()
    return dialog.textContent
  }

  it('saves as Word what an office edits further, and prints and shows the PDF all the same', async () => {
    const notice: PrintDocument = { ...document_('notice', '公示'), formats: ['pdf', 'docx'] }
    await show('notice', { ...quiet, documents: [notice] })
    await pick('Word')
    expect(asked('print.preview').map((call) => call.args)).toEqual([{ form: 'notice' }])
    await button('另存为Word')!.trigger('click')
    await flushPromises()
    expect(asked('print.save')[0]!.args).toEqual({ form: 'notice', operator: '王芳', format: 'docx' })
    await button('用系统程序打开')!.trigger('click')
    await flushPromises()
    expect(asked('print.open')[0]!.args).toEqual({ form: 'notice', operator: '王芳' })
  })

  it('offers no format where there is but one', async () => {
    await show('certificates', quiet)
    expect(page.text()).not.toContain('另存为格式')
  })

  it('prints a range apart in copies, by whoever printed last, and shows the range at once', async () => {
    await show('certificates', quiet)
    await pick('第几到第几')
    await write('到第', '2')
    await pick('分开')
    await write('份数', '3')
    const part = { part: 'range', from: 1, to: 2 }
    expect(asked('print.preview').at(-1)!.args).toEqual({ form: 'certificates', part })
    await button('另存为')!.trigger('click')
    await flushPromises()
    expect(asked('print.save')[0]!.args).toEqual({ form: 'certificates', part, apart: true, copies: 3, operator: '王芳' })
  })

  it('asks for nothing while the range makes no sense, and says which it may be', async () => {
    await show('certificates', quiet)
    await pick('第几到第几')
    await write('到第', '9')
    expect(page.text()).toContain('应为 1 至 3，前小后大')
    expect(button('另存为')).toBeUndefined()
  })

  it('offers only what changed once something was printed, and no range for a list', async () => {
    await show('certificates', quiet)
    expect(page.text()).not.toContain('仅改动')
    page.unmount()
    await show('certificates', { ...quiet, documents: [printed] })
    await pick('仅改动')
    expect(asked('print.preview').at(-1)!.args).toEqual({ form: 'certificates', part: { part: 'changed' } })
    page.unmount()
    await show('plaques', { ...quiet, documents: [document_('plaques', '奖牌清单')] })
    expect(page.find('[aria-label=范围]').exists()).toBe(false)
  })

  it('says beside its field that a reason is wanted, and sends it', async () => {
    saved = () => { throw { code: 'bad_input', message: '请写明为何再印', field: 'reason' } }
    await show('certificates', { ...quiet, documents: [printed] })
    const before = useToast().shown.value.length
    await button('另存为')!.trigger('click')
    await flushPromises()
    expect(page.text()).toContain('请写明为何再印')
    expect(useToast().shown.value.length).toBe(before)
    await write('事由', '份数不够')
    await button('另存为')!.trigger('click')
    await flushPromises()
    expect(asked('print.save').at(-1)!.args).toEqual({ form: 'certificates', operator: '王芳', reason: '份数不够' })
  })

  it('offers another try at a file that is open elsewhere', async () => {
    saved = () => { throw { code: 'unwritten', message: '“证书.pdf”正在 WPS 中打开' } }
    await show('certificates', quiet)
    await button('另存为')!.trigger('click')
    await flushPromises()
    const toast = useToast().shown.value.at(-1)!
    expect(toast.text).toContain('正在 WPS 中打开')
    toast.again!()
    await flushPromises()
    expect(asked('print.again')).toHaveLength(1)
    expect(useToast().shown.value.at(-1)?.text).toBe('已存到 /文档/证书.pdf')
  })

  it('names what of a run was not made, and tries it again', async () => {
    saved = () => ({ path: '/文档', files: 2, missed: [{ what: '03-张三.pdf', why: '正在别的程序中打开' }], again: true })
    await show('certificates', quiet)
    await button('另存为')!.trigger('click')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('还有 1 个没有印成')
    expect(page.get('[role=alert]').text()).toContain('03-张三.pdf')
    await button('再试一次')!.trigger('click')
    await flushPromises()
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  it('voids a number only with a reason that a person wrote', async () => {
    const number = { category: 'home' as const, serial: 4, text: '秦工家〔2026〕04号', name: '乙厂工会', unit: '海港区总工会', issued_at: '2026-10-20 09:12:33', voided: null }
    await show('numbers', { ...quiet, numbers: [number] })
    await page.get('[aria-label="作废 秦工家〔2026〕04号"]').trigger('click')
    await flushPromises()
    expect(await inDialog('写错名字')).toContain('不能恢复')
    expect(asked('number.void')[0]!.args).toEqual({ category: 'home', serial: 4, reason: '写错名字' })
  })

  it('lists what was printed and gives an outward paper again as it was', async () => {
    const row = { run: 7, title: '2026年度证书', part: '全部3个对象', format: 'pdf', copies: 2, files: 1, operator: '王芳', reason: '', at: '2026-10-24 09:00:00', sha256: 'a', kept: true }
    register = [row, { ...row, run: null, title: '签到表', sha256: 'b', kept: false }]
    await show('register', quiet)
    const rows = page.findAll('tbody tr')
    expect(rows[0]!.text()).toContain('全部3个对象')
    expect(rows[1]!.text()).toContain('未存档')
    await rows[0]!.get('button').trigger('click')
    await flushPromises()
    await inDialog('原件损毁')
    expect(asked('print.reprint')[0]!.args).toEqual({ run: 7, copies: 1, operator: '王芳', reason: '原件损毁' })
  })
})
