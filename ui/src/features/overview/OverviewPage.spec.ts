import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Office, Overview } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import { office as shared } from '@/desk/office'
import OverviewPage from './OverviewPage.vue'

const office: Office = { year: 2026, is_sample: true, union_name: '秦皇岛市总工会', today: '2026-11-22', saved_at: null, last_action: null, undoable: '审核通过 12 件' }
const overview: Overview = {
  year: 2026,
  stages: [
    { code: 'approval', title: '审定', article: '第十七条', state: 'current', summary: '尚未审定', missing: [{ what: '缺党组会审定记录', who: '市总工会党组会', article: '第十七条' }] },
    { code: 'printing', title: '印制', article: '第十八条', state: 'waiting', summary: '尚未发号', missing: [{ what: '缺公示', who: '办公室', article: '本单位设定' }, { what: '缺编号', who: '办公室', article: '第十八条' }] },
  ],
  categories: [
    { category: 'worker', title: '优秀工会工作者', measure_word: '名', seats: 10, received: 18, pending: 3, returned: 1, passed: 12, barred: 2, withdrawn: 0, scored: 9, selected: 0, issued: 0 },
  ],
  countdown: '第 3 个工作日，还剩 2 个工作日',
  recent: [
    { id: 3, at: '2026-11-22 14:32:05', summary: '审核通过 12 件', undone: false, undoable: true },
    { id: 2, at: '2026-11-22 14:30:00', summary: '导入 2 个文件', undone: false, undoable: true },
    { id: 1, at: '2026-11-21 09:00:00', summary: '修改名额', undone: true, undoable: false },
  ],
}

describe('总览', () => {
  const call = vi.fn(async (name: string) => ({ 'office.read': office, 'overview.read': overview, 'journal.undo': { summary: '审核通过 12 件' } })[name])
  beforeEach(async () => {
    vi.clearAllMocks()
    replaceTransport({ call, onFrame: () => () => undefined })
    await shared.refresh()
  })

  it('says what blocks a stage, who can supply it and which article asks for it', () => {
    const stage = mount(OverviewPage).findAll('li').find((each) => each.text().includes('尚未审定'))
    for (const words of ['进行中', '缺党组会审定记录', '市总工会党组会', '第十七条']) expect(stage?.text()).toContain(words)
  })

  it('counts withdrawn nominees where there are some', async () => {
    const words = () => mount(OverviewPage).text()
    expect(words()).not.toContain('撤回')
    const withdrawn = { ...overview, categories: overview.categories.map((each) => ({ ...each, withdrawn: 2 })) }
    call.mockImplementation(async (name: string) => (name === 'overview.read' ? withdrawn : office))
    await shared.refresh()
    expect(words()).toContain('撤回 2')
    call.mockImplementation(async (name: string) => (name === 'overview.read' ? overview : office))
  })

  it('folds what a stage lacks while its turn has not come', async () => {
    const page = mount(OverviewPage)
    const printing = page.findAll('li').find((each) => each.text().includes('尚未发号'))
    expect(printing?.text()).toContain('缺公示')
    expect(printing?.text()).not.toContain('缺编号')
    await printing?.findAll('button').find((each) => each.text().includes('等 2 项'))?.trigger('click')
    expect(printing?.text()).toContain('缺编号')
  })

  it('leads from a stage to the page where its work is done', () => {
    const links = mount(OverviewPage).findAll('a').map((link) => [link.text(), link.attributes('href')])
    expect(links).toContainEqual(['审定', '#/review'])
    expect(links).toContainEqual(['印制', '#/printing'])
  })

  it('gives the seats and the states of each category', () => {
    const card = mount(OverviewPage).get('[aria-label="优秀工会工作者"]').text().replace(/\s+/g, '')
    for (const words of ['名额10名', '18收到申报', '审核通过12', '待审核3', '退回补正1', '不予推荐2', '已评齐9']) expect(card).toContain(words)
  })

  it('offers to take back only the newest change, and takes it back', async () => {
    const page = mount(OverviewPage)
    const buttons = page.findAll('button').filter((button) => button.text().includes('撤销'))
    expect(buttons).toHaveLength(1)
    await buttons[0]?.trigger('click')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('journal.undo', {})
  })

  it('offers nothing to take back when an act has sealed what stands before it', async () => {
    call.mockImplementationOnce(async () => ({ ...office, undoable: null }))
    await shared.refresh()
    expect(mount(OverviewPage).findAll('button').some((button) => button.text().includes('撤销'))).toBe(false)
  })

  it('marks what was taken back and shows the day of older lines', () => {
    const text = mount(OverviewPage).text()
    expect(text).toContain('已撤销')
    expect(text).toContain('11-21 09:00')
    expect(text).toContain('14:32:05')
  })

  it('counts the 公示 down', () => expect(mount(OverviewPage).text()).toContain('第 3 个工作日，还剩 2 个工作日'))
})
