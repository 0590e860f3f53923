import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PreviewArgs } from '@/bindings/wire'
import { openQuestion } from '@/components/useConfirm'
import { useToast } from '@/components/useToast'
import SubmissionPage from './SubmissionPage.vue'
import { useSubmission } from './useSubmission'
import { accepting } from './wizard/adjustments'
import { previewOf, problemOf, rowOf, scriptedDesk } from './wizard/preview.fixture'

const preview = previewOf({
  rows: [rowOf({ state: 'updated', name: '王秀兰', nominee: 3, changes: [{ field: '联系电话', old: '13900000001', new: '13900000007' }] }), rowOf({ state: 'refused', name: '赵立新', row: 5, reason: '身份证号后三位已丢失' })],
  problems: [problemOf({ id: 'r', action: 'refuse', message: '身份证号后三位已丢失' })],
})
const outcome = { counts: { ...preview.counts, withdrawn: 0 }, files: 1, attachments: 2 }
let desk: ReturnType<typeof scriptedDesk>

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
    desk = scriptedDesk(preview)
    desk.answers['submission.import'] = () => outcome
    desk.answers['office.read'] = () => ({ year: null, is_sample: false, union_name: '', today: '2026-09-24', saved_at: null, last_action: null, undoable: '导入' })
    useSubmission().discard()
  })

  it('shows the consequences before anything is written', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.get('[role=status]').text()).toBe('预览：新增 0 · 更新 1 · 撤回 0 · 未变 0 · 待确认 0 · 退回 1')
    expect(page.text()).toContain('尚未写入')
    expect(desk.calls('submission.import')).toEqual([])
  })

  it('imports what was previewed, says what came of it, and offers the way back', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    await click('导入 1 件')
    expect(desk.calls('submission.import')).toEqual([{ token: 'p1' }])
    expect(page.find('[aria-label=报送进度]').exists()).toBe(true)
    const said = useToast().shown.value.at(-1)
    expect(said?.text).toBe('已导入 1 个文件：新增 0 件，更新 1 件，附件 2 个')
    expect(said?.undo).toBeDefined()
  })

  it('keeps the preview through a look at another page', async () => {
    const first = await open()
    await first.click('选择文件…')
    first.page.unmount()
    const { page } = await open()
    expect(page.text()).toContain('王秀兰')
  })

  it('keeps the preview and tells why when the import is refused', async () => {
    desk.answers['submission.import'] = () => {
      throw { code: 'bad_input', message: '这次预览已经过期。请重新选择文件。' }
    }
    const { page, click } = await open()
    await click('选择文件…')
    await click('导入 1 件')
    expect(page.get('[role=alert]').text()).toContain('这次预览已经过期')
    expect(page.text()).toContain('王秀兰')
  })

  it('takes a stopped reading for no failure', async () => {
    desk.answers['submission.pick'] = () => {
      throw { code: 'cancelled', message: '已取消，没有导入任何内容。' }
    }
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(useToast().shown.value.at(-1)?.text).toBe('已取消，没有导入任何内容。')
  })

  it('stays as it was when the dialog is cancelled', async () => {
    desk.answers['submission.pick'] = () => null
    const { page, click } = await open()
    await click('选择文件…')
    expect(page.find('[aria-label=选择报送文件]').exists()).toBe(true)
  })

  it('takes a whole folder', async () => {
    desk.answers['submission.pick_folder'] = () => preview
    const { page, click } = await open()
    await click('选择文件夹…')
    expect(page.find('.wizard').exists()).toBe(true)
  })

  it('lets a preview without answers go at once, and asks before answers are lost', async () => {
    const { page, click } = await open()
    await click('选择文件…')
    await useSubmission().answer(accepting(['r']))
    await click('放弃')
    expect(openQuestion.value?.title).toBe('放弃这次预览？')
    openQuestion.value?.answer(false)
    await flushPromises()
    expect(page.find('.wizard').exists()).toBe(true)
    await useSubmission().takeBack()
    await click('放弃')
    expect(openQuestion.value).toBeNull()
    expect(page.find('.wizard').exists()).toBe(false)
  })

  it('reads dropped files as bytes, with the folders they lay in', async () => {
    let sent: PreviewArgs | null = null
    desk.answers['submission.preview'] = (args) => ((sent = args as PreviewArgs), preview)
    const { page } = await open()
    const file = new File(['编号'], '卢龙县.csv')
    const entry = { isFile: true, isDirectory: false, name: file.name, fullPath: `/卢龙县/${file.name}`, file: (take: (file: File) => void) => take(file) }
    const reader = { read: false, readEntries(take: (entries: unknown[]) => void) { take(this.read ? [] : [entry]); this.read = true } }
    const folder = { isFile: false, isDirectory: true, name: '卢龙县', fullPath: '/卢龙县', createReader: () => reader }
    const event = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: { items: [{ webkitGetAsEntry: () => folder }], files: [] } })
    page.get('[aria-label=选择报送文件]').element.dispatchEvent(event)
    await new Promise((done) => setTimeout(done, 50))
    expect(sent).toEqual({ files: [{ name: '卢龙县/卢龙县.csv', base64: btoa(String.fromCharCode(...new TextEncoder().encode('编号'))) }] })
  })
})
