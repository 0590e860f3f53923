import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Preview } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { handleKey } from '@/keys/useKeys'
import { useSubmission } from '../useSubmission'
import { accepting } from './adjustments'
import ImportWizard from './ImportWizard.vue'
import { fileOf, hold, press, previewOf, problemOf, rowOf } from './preview.fixture'

const encoding = problemOf({ id: 'e', action: 'ask', step: 'files', trap: 4, sheet: '', cell: null, proposed: '一\n二' })
const percent = problemOf({ id: 'p', action: 'ask' })

async function open(preview: Preview) {
  const desk = await hold(preview)
  const commit = vi.fn()
  const host = defineComponent({ render: () => h(ImportWizard, { preview: useSubmission().preview.value ?? preview, over: false, onCommit: commit }) })
  const page = mount(host, { attachTo: document.body })
  await flushPromises()
  const step = () => page.get('[aria-current=step]').text()
  const strike = async (key: string, more?: KeyboardEventInit) => {
    press(key, more)
    await flushPromises()
  }
  return { page, desk, commit, step, strike }
}

enableAutoUnmount(afterEach)

describe('the import', () => {
  beforeEach(() => {
    window.addEventListener('keydown', handleKey)
    ;(document.activeElement as HTMLElement | null)?.blur()
  })
  afterEach(() => window.removeEventListener('keydown', handleKey))

  it('begins at the first step with a question and tells how many there are on each', async () => {
    const { page, step } = await open(previewOf({ problems: [encoding, percent], rows: [rowOf({ state: 'waiting', name: '王秀兰' })] }))
    expect(step()).toContain('文件')
    expect(page.findAll('nav[aria-label=导入步骤] button').map((each) => each.text().replace(/\s/g, ''))).toEqual(['1文件1个问题待回答', '2工作表没有问题', '3栏目没有问题', '4预览1个问题待回答'])
  })

  it('goes straight to the preview when nothing is asked, as with our own form', async () => {
    const { page, step } = await open(previewOf({ files: [fileOf({ index: 0, name: '昌黎县.xlsx', own_form: true })], rows: [rowOf({ state: 'new', name: '王秀兰' })] }))
    expect(step()).toContain('预览')
    expect(page.text()).toContain('王秀兰')
  })

  it('goes on by Enter to the next step with a question, and imports at the last', async () => {
    const { step, strike, commit } = await open(previewOf({ problems: [encoding, percent], rows: [rowOf({ state: 'new', name: '王秀兰' })] }))
    await strike('Enter')
    expect(step()).toContain('预览')
    await strike('Enter')
    expect(commit).toHaveBeenCalledOnce()
  })

  it('visits any step by its number or the arrows', async () => {
    const { step, strike } = await open(previewOf({ rows: [rowOf({ state: 'new', name: '王秀兰' })] }))
    await strike('ArrowLeft')
    expect(step()).toContain('栏目')
    await strike('2')
    expect(step()).toContain('工作表')
    await strike('ArrowRight')
    expect(step()).toContain('栏目')
  })

  it('takes the last answer back by Ctrl+Z, and says when there is none', async () => {
    const { desk, strike } = await open(previewOf({ problems: [percent] }))
    await useSubmission().answer(accepting(['p']))
    await strike('z', { ctrlKey: true })
    expect(desk.held().adjustments.accepted).toEqual([])
    await strike('z', { ctrlKey: true })
    expect(useToast().shown.value.at(-1)?.text).toBe('没有可以收回的处理')
    expect(desk.calls('journal.undo')).toEqual([])
  })

  it('says what becomes of the rows whose questions are open', async () => {
    const rows = [rowOf({ state: 'new', name: '王秀兰' }), rowOf({ state: 'waiting', name: '赵立新' }), rowOf({ state: 'refused', name: '李娜' }), rowOf({ state: 'withdrawn', name: '周平', nominee: 9 })]
    const { page } = await open(previewOf({ problems: [percent], rows }))
    const foot = page.get('footer').text()
    expect(foot).toContain('还有 1 个问题没有回答')
    expect(foot).toContain('1 件待确认，这次不导入；1 件退回，不导入；1 件未确认撤回，保留原样')
    expect(foot).toContain('导入 1 件')
  })

  it('has nothing to import when every row is refused or unchanged', async () => {
    const { page } = await open(previewOf({ rows: [rowOf({ state: 'unchanged', name: '王秀兰' })] }))
    expect(page.get('footer').text()).toContain('没有新的或有改动的内容')
    expect(page.findAll('footer button').at(-1)?.attributes('disabled')).toBeDefined()
  })

  it('names attachments and withdrawals when there is nothing else to import', async () => {
    const attachment = { name: '会议纪要.pdf', folder: '', kind: 'pdf' as const, size: 10, nominee: null, already_kept: false }
    expect((await open(previewOf({ attachments: [attachment] }))).page.get('footer').text()).toContain('导入 1 个附件')
    expect((await open(previewOf({ withdrawing: 2 }))).page.get('footer').text()).toContain('撤回 2 件')
  })

  it('saves the list of problems for the county', async () => {
    const { page, desk } = await open(previewOf({ problems: [percent] }))
    desk.answers['submission.export_problems'] = () => ({ path: '/tmp/报送材料问题清单.xlsx' })
    await page.findAll('footer button').find((each) => each.text().startsWith('导出问题清单'))?.trigger('click')
    await flushPromises()
    expect(useToast().shown.value.at(-1)?.text).toContain('报送材料问题清单.xlsx')
  })

  it('keeps the answers there were when another is refused', async () => {
    const { page, desk } = await open(previewOf({ problems: [percent] }))
    desk.answers['submission.adjust'] = () => {
      throw { code: 'bad_input', message: '这次预览已经过期。' }
    }
    expect(await useSubmission().answer(accepting(['p']))).toBe(false)
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('这次预览已经过期')
    expect(useSubmission().canTakeBack.value).toBe(false)
  })
})
