// An office about to meet: twelve persons for ten places, and the nine members of Art. 13.
import assert from 'node:assert/strict'

export const NOMINEES = 12

const workers = { category: 'worker', unit: null, vetting: null, search: '', sort: 'number', descending: false, offset: 0, limit: 200 }

/** Imports the county files and lets twelve pass, by the commands of the pages; the page then begins anew. */
export async function openOffice(page) {
  await page.call('year.open', { year: 2026 })
  const { token } = await page.call('submission.pick', {})
  await page.call('submission.import', { token, accept: 'proposed' })
  const { rows } = await page.call('nominee.list', workers)
  await page.call('nominee.mark_rest', { ids: rows.map((row) => row.id), note: '已收齐各部门反馈，无不良情形' })
  let passed = 0
  for (const { id } of rows) {
    if (passed === NOMINEES) break
    passed += (await page.call('nominee.vet', { ids: [id], outcome: 'passed', reason: '' })).changed
  }
  assert.equal(passed, NOMINEES, 'so many pass')
  await page.reload()
}
