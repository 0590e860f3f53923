import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceTransport } from '@/desk'
import AttachmentBlock from './AttachmentBlock.vue'
import VersionBlock from './VersionBlock.vue'

const call = vi.fn(async (name: string): Promise<unknown> =>
  name === 'attachment.list'
    ? [{ id: 4, name: '审批表.pdf', folder: '昌黎县', kind: 'pdf', size: 1_258_291, arrived_at: '', unit: null, nominee: 1, nominee_label: null }]
    : [],
)

enableAutoUnmount(afterEach)

describe('the attachments of a dossier', () => {
  beforeEach(() => {
    replaceTransport({ call, onFrame: () => () => undefined })
    call.mockClear()
  })

  it('are opened by the system and go back to the tray', async () => {
    const block = mount(AttachmentBlock, { props: { nominee: 1 } })
    await flushPromises()
    expect(block.get('li').text()).toBe('PDF审批表.pdf1.2 MB')
    await block.get('[aria-label^="用系统程序打开"]').trigger('click')
    expect(call).toHaveBeenCalledWith('attachment.open', { id: 4 })
    await block.get('[aria-label^="退回待归附件"]').trigger('click')
    expect(call).toHaveBeenCalledWith('attachment.assign', { ids: [4], nominee: null })
  })
})

describe('the versions of a dossier', () => {
  const changes = [
    { field: '联系电话', old: '13900000001', new: '13900000007', file: '二.xlsx', at: '2026-09-20' },
    { field: '备注', old: '', new: '补报', file: '二.xlsx', at: '2026-09-20' },
  ]
  const facts = [{ key: 'phone', label: '联系电话', value: '13900000007', personal: true }]

  it('show old and new, personal ones covered until they are asked for', async () => {
    const block = mount(VersionBlock, { props: { changes, facts, revealed: false } })
    expect(block.findAll('del').map((each) => each.text())).toEqual(['●●●●0001', '（空）'])
    await block.setProps({ revealed: true })
    expect(block.get('ins').text()).toBe('13900000007')
  })
})
