import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { PrintDocument } from '@/bindings/wire'
import PaperPanel from '../PaperPanel.vue'
import OfficialPanel from './OfficialPanel.vue'

const decision: PrintDocument = {
  form: 'decision', title: '2026年度选树决定', description: '', group: 'outward', formats: ['pdf', 'docx'], missing: [], missing_characters: [], count: 3,
  printed_at: null, by_nominee: false, apart: false, outward: true,
}
const shown = () => mount(OfficialPanel, { props: { document: decision, canIssue: false, operator: '' }, global: { stubs: { PaperPanel: true } } })
const how = (page: ReturnType<typeof shown>) => page.getComponent(PaperPanel).props('how')

describe('a 公文', () => {
  it('keeps room for a masthead until another is chosen', async () => {
    const page = shown()
    expect(how(page)).toEqual({ masthead: 'room' })
    await page.get('[role=radio][value=none], input[value=none]').trigger('click')
    expect(how(page)).toEqual({ masthead: 'none' })
    expect(page.text()).not.toContain('抄送')
  })

  it('takes its number only where the masthead is printed, and copies where there is an imprint', async () => {
    const page = shown()
    expect(page.text()).not.toContain('发文字号')
    await page.get('[role=radio][value=printed], input[value=printed]').trigger('click')
    const fields = page.findAll('input:not([type=radio])')
    for (const [field, text] of [[fields[0], '秦工发〔2026〕12号 '], [fields[1], '市委办公室']] as const) {
      await field?.setValue(text)
      await field?.trigger('change')
      await field?.trigger('blur')
    }
    expect(how(page)).toEqual({ masthead: 'printed', document_number: '秦工发〔2026〕12号', copy_to: '市委办公室' })
  })
})
