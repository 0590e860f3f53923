import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { HeadingAliases as Aliases, SaveHeadingAliasArgs } from '@/bindings/wire'
import { replaceTransport } from '@/desk'
import HeadingAliases from './HeadingAliases.vue'

const fields = [{ code: 'members', title: '会员人数', categories: [] }, { code: 'staff', title: '职工人数', categories: [] }]
const known: Aliases = { aliases: [{ heading: '在册会员', field: 'members', field_title: '会员人数' }], fields }
let save: (args: SaveHeadingAliasArgs) => unknown
const call = vi.fn(async (name: string, args: unknown) => (name === 'heading.save' ? save(args as SaveHeadingAliasArgs) : known))

async function open() {
  const tab = mount(HeadingAliases)
  await flushPromises()
  return tab
}

describe('the wordings of column headings', () => {
  beforeEach(() => {
    save = () => known
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  it('are added with the field they stand for', async () => {
    const tab = await open()
    await tab.get('form input').setValue(' 职工总数 ')
    await tab.get('form select').setValue('staff')
    await tab.get('form').trigger('submit')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('heading.save', { heading: '职工总数', field: 'staff' })
  })

  it('are not added without a field', async () => {
    const tab = await open()
    await tab.get('form input').setValue('职工总数')
    await tab.get('form').trigger('submit')
    expect(call).not.toHaveBeenCalledWith('heading.save', expect.anything())
  })

  it('are taken away', async () => {
    const tab = await open()
    await tab.get('[aria-label="删除“在册会员”"]').trigger('click')
    expect(call).toHaveBeenCalledWith('heading.save', { heading: '在册会员', field: null })
  })

  it('that the desk refuses stay in their field with its reason', async () => {
    save = () => { throw { code: 'bad_heading', message: '“姓名”已经是固定栏目。', field: 'heading' } }
    const tab = await open()
    await tab.get('form input').setValue('姓名')
    await tab.get('form select').setValue('staff')
    await tab.get('form').trigger('submit')
    await flushPromises()
    expect(tab.get<HTMLInputElement>('form input').element.value).toBe('姓名')
    expect(tab.get('form').text()).toContain('“姓名”已经是固定栏目。')
  })
})
