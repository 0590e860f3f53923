import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FontList, FontRole } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import FontTab from './FontTab.vue'

vi.mock('../printing/pdfEngine', () => ({
  openPdf: async () => ({
    numPages: 1,
    loadingTask: { destroy: () => undefined },
    getPage: async () => ({ getViewport: () => ({ width: 595, height: 842 }), getTextContent: async () => ({ items: [{ str: '字体样张', hasEOL: false }] }) }),
  }),
}))

const role = (of: FontRole['role'], title: string, more: Partial<FontRole> = {}): FontRole => ({ role: of, title, bundled: '思源宋体', chosen: '', trouble: null, candidates: [], ...more })
const list: FontList = {
  roles: [
    role('title', '标题（小标宋）', { candidates: [
      { family: '方正小标宋简体', is_usual: true, refusal: null },
      { family: '华文中宋', is_usual: true, refusal: '许可不允许嵌入文件' },
      { family: '宋体', is_usual: false, refusal: null },
    ] }),
    role('body', '正文（仿宋）', { chosen: '仿宋_GB2312', trouble: '正文（仿宋）：这台电脑没有安装字体“仿宋_GB2312”，已改用随程序的字体' }),
    role('kai', '姓名和二级标题（楷体）'),
    role('head', '一级标题和表头（黑体）'),
  ],
  extra: [], folder: 'D:\\选树台\\补充字库',
  licences: [{ fonts: '霞鹜文楷', name: 'SIL OFL 1.1', text: 'SIL OPEN FONT LICENSE' }],
}
const settings = { font_title: '', font_body: '仿宋_GB2312', font_kai: '', font_head: '' }
const answers: Record<string, (args: never) => unknown> = {}
const call = vi.fn(async (name: string, args: unknown) => answers[name]?.(args as never) ?? [])
let tab: VueWrapper

async function show(): Promise<void> {
  tab = mount(FontTab, { attachTo: document.body })
  await flushPromises()
}

beforeEach(() => {
  vi.clearAllMocks()
  answers['setting.read'] = () => settings
  answers['setting.change'] = (args) => args
  answers['font.list'] = () => list
  answers['font.preview'] = () => ({ file_name: '字体样张.pdf', base64: 'AAAA', sha256: 'one' })
  replaceTransport({ call, onFrame: () => () => undefined })
})
afterEach(() => tab.unmount())

describe('the fonts of the office', () => {
  it('offer the bundled one first, then the usual ones, and never one that may not be used', async () => {
    await show()
    const options = tab.findAll('select')[0]?.findAll('option').map((option) => option.text())
    expect(options).toEqual(['思源宋体（随程序）', '方正小标宋简体（常用）', '宋体'])
    expect(tab.text()).toContain('不能选用：华文中宋许可不允许嵌入文件')
  })

  it('are saved as soon as one is chosen', async () => {
    await show()
    await tab.findAll('select')[0]?.setValue('方正小标宋简体')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('setting.change', { ...settings, font_title: '方正小标宋简体' })
  })

  it('say which chosen one this computer lacks', async () => {
    await show()
    expect(tab.text()).toContain('这台电脑没有安装字体“仿宋_GB2312”')
  })

  it('are shown on one page in the fonts of the settings', async () => {
    await show()
    expect(call).toHaveBeenCalledWith('font.preview', { title: '', body: '仿宋_GB2312', kai: '', head: '' })
    expect(tab.text()).toContain('字体样张')
  })

  it('come with the folder for further ones and the licences in full', async () => {
    await show()
    expect(tab.text()).toContain('D:\\选树台\\补充字库')
    expect(tab.find('details').text()).toContain('SIL OPEN FONT LICENSE')
  })
})
