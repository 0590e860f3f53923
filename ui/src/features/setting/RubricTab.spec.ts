import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Rubric } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import RubricTab from './RubricTab.vue'

const rubric: Rubric = {
  id: 1, category: 'home', nature: 'any', nature_title: '全部', version: 1, title: '示例', sample: true, extra_cap: null, full_marks: '100', frozen: false,
  pass_line: '75', honours_line: '90', pass_required: false,
  items: [{ section: '组织', title: '组织建设', kind: 'basic', points: '100', step: '0.5', required: false, guide: '' }],
}
let sent: unknown[]

beforeEach(() => {
  sent = []
  replaceTransport({
    call: async (name, args) => {
      if (name === 'rubric.save') {
        sent.push(args)
        if ((args as { pass_line: string }).pass_line === '120') throw { code: 'bad_input', message: '合格线 120 高于满分 100，没有人能达到。', field: 'pass_line' }
      }
      return name.startsWith('rubric.') ? [rubric] : { stages: [], recent: [], undoable: null }
    },
    onFrame: () => () => {},
  })
})

async function open() {
  const tab = mount(RubricTab, { attachTo: document.body })
  await flushPromises()
  const field = (label: string) => {
    const id = tab.findAll('label').find((each) => each.text().startsWith(label))?.attributes('for')
    return tab.get<HTMLInputElement>(`[id="${id}"]`)
  }
  return { tab, field }
}

describe('the lines of a rubric', () => {
  it('are drawn with its items, a blank one not at all', async () => {
    const { tab, field } = await open()
    await field('优秀线').setValue('')
    await field('优秀线').trigger('blur')
    await flushPromises()
    expect(sent.at(-1)).toMatchObject({ title: '示例', pass_line: '75', honours_line: null, pass_required: false })
    tab.unmount()
  })

  it('bar whoever is below them at a tick', async () => {
    const { tab } = await open()
    await tab.findAll('label').find((each) => each.text() === '未达合格线不得入选')?.get('input').setValue(true)
    await flushPromises()
    expect(sent).toMatchObject([{ pass_line: '75', pass_required: true }])
    tab.unmount()
  })

  it('that cannot be reached are named', async () => {
    const { tab, field } = await open()
    await field('合格线').setValue('１２０')
    await field('合格线').trigger('blur')
    await flushPromises()
    expect(tab.text()).toContain('合格线 120 高于满分 100')
    tab.unmount()
  })
})
