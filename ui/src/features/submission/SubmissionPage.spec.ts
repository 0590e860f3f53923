import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Preview, PreviewArgs } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import SubmissionPage from './SubmissionPage.vue'
import { useSubmission } from './useSubmission'

const file = { name: '昌黎县.csv', state: 'read', reason: null, unit: '昌黎县总工会', rows: { home: 0, small_home: 0, worker: 2 }, ignored_sheets: ['填写说明'], dropped_rows: [], already_imported: false } as const
const place = { category: 'worker', organisation: '', unit: '昌黎县总工会', file: file.name, sheet: '汇总' } as const
const preview: Preview = {
  token: 'p1',
  files: [{ ...file, ignored_sheets: ['填写说明'], dropped_rows: [] }],
  rows: [
    { ...place, state: 'updated', name: '王秀兰', row: 4, changes: [{ field: '联系电话', old: '13900000001', new: '13900000007' }], reason: null },
    { ...place, state: 'refused', name: '赵立新', row: 5, changes: [], reason: '身份证号后三位已丢失' },
  ],
  problems: [
    { action: 'fix', trap: 34, file: file.name, sheet: '汇总', cell: 'B4', raw: '王 秀兰', proposed: '王秀兰', message: '去掉姓名中的空格' },
    { action: 'refuse', trap: 22, file: file.name, sheet: '汇总', cell: 'H5', raw: '1.3e17', proposed: null, message: '身份证号后三位已丢失' },
  ],
  counts: { new: 0, updated: 1, unchanged: 0, refused: 1 },
}

let answers: Record<string, (args: unknown) => unknown>
const call = vi.fn(async (name: string, args: unknown) => {
  const answer = answers[name]
  if (answer === undefined) throw { code: 'unknown_command', message: name }
  return answer(args)
})

async function open() {
  const page = mount(SubmissionPage, { attachTo: document.body })
  await flushPromises()
  const click = async (words: string) => {
    await page.findAll('button').find((each) => each.text().startsWith(words))?.trigger('click')
    await flushPromises()
  }
  return { page, click }
}

enableAutoUnmount(afterEach)

describe('the submission of county files', () => {
  beforeEach(() => {
    answers = {
      'submission.pick': () => preview,
      'submission.board': () => ({ rows: [], files: [], silent: [], deadline: '', tray: 0 }),
      'attachment.list': () => [],
      'submission.import': () => ({ counts: preview.counts, files: 1 }),
    }
    replaceTransport({ call, onFrame: () => () => undefined })
    useSubmission().discard()
    call.mockClear()
  })

  it('shows the consequences before anything is written, the gravest problem first', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.get('[role=status]').text()).toBe('预览：新增 0 · 更新 1 · 未变 0 · 退回 1')
    expect(page.findAll('summary').map((each) => each.text())).toEqual([expect.stringContaining('退回'), expect.stringContaining('已自动更正')])
    expect(page.text()).toContain('昌黎县.csv › 汇总 › H5')
    expect(page.text()).toContain('未读的工作表：填写说明')
    expect(call).not.toHaveBeenCalledWith('submission.import', expect.anything())
  })

  it('shows an update field by field, old and new', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.get('del').text()).toBe('13900000001')
    expect(page.get('ins').text()).toBe('13900000007')
  })

  it('imports what was previewed and shows the progress board', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    await click('导入 1 件')
    expect(call).toHaveBeenCalledWith('submission.import', { token: 'p1' })
    expect(page.find('[aria-label=报送进度]').exists()).toBe(true)
  })

  it('keeps the preview through a look at another page', async () => {
    const first = await open()
    await first.click('选择文件…')
    first.page.unmount()
    const { page } = await open()
    expect(page.text()).toContain('王秀兰')
  })

  it('keeps the preview and tells why when the import is refused', async () => {
    answers['submission.import'] = () => {
      throw { code: 'stale_preview', message: '预览已失效，请重新选择文件。' }
    }
    const { page, click } = await open()
    await click('选择文件…')
    await click('导入 1 件')
    expect(page.get('[role=alert]').text()).toContain('预览已失效')
    expect(page.text()).toContain('王秀兰')
  })

  it('has nothing to import when every row is refused or unchanged', async () => {
    answers['submission.pick'] = () => ({ ...preview, counts: { new: 0, updated: 0, unchanged: 1, refused: 1 } })
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.text()).toContain('没有新的或有改动的推荐对象')
    await click('导入 0 件')
    expect(call).not.toHaveBeenCalledWith('submission.import', expect.anything())
  })

  it('stays as it was when the dialog is cancelled', async () => {
    answers['submission.pick'] = () => null
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.find('[aria-label=选择报送文件]').exists()).toBe(true)
  })

  it('reads dropped files as bytes', async () => {
    let sent: PreviewArgs | null = null
    answers['submission.preview'] = (args) => ((sent = args as PreviewArgs), preview)
    await useSubmission().drop([new File(['编号'], '卢龙县.csv')])
    expect(sent).toEqual({ files: [{ name: '卢龙县.csv', base64: btoa(String.fromCharCode(...new TextEncoder().encode('编号'))) }] })
  })
})
