// The seven steps from an opened year to the printed papers, in the words of the pages. Both roads walk them: a browser
// on the loopback host, and the real window. `page` is what they have in common (see browser/page.mjs).
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The day the road begins, and a day on which the 公示 of step 6 is over. */
export const BEGIN = '2026-09-24T09:00:00'
const AFTER_PUBLICITY = '2026-10-20T09:00:00'

const CATEGORIES = [
  { code: 'home', title: '模范职工之家' },
  { code: 'small_home', title: '模范职工小家' },
  { code: 'worker', title: '优秀工会工作者' },
]

/** Every page with its own heading, for those who audit them all. */
export const PAGES = ['总览', '申报', '推荐对象', '会前', '评审', '公示', '印制', '设置']

async function openYear(page) {
  await page.see('选树台')
  await page.audit('welcome')
  await page.write('年度', '2026')
  await page.press('button', '开始新的年度')
  await page.see(/2026\s*年度/)
  for (const seats of [/名额\s*15\s*个/, /名额\s*10\s*名/]) await page.see(seats)
  const units = await page.call('unit.list', {})
  assert.ok(units.some((unit) => unit.name.includes('海港区')), 'the divisions of the city recommend')
}

async function importFiles(page) {
  await page.go('申报')
  await page.press('button', /选择文件…/)
  await page.see('尚未写入')
  await page.audit('the files that came')
  await page.press('button', /^文字正确/)
  await page.press('button', /^下一步：工作表/)
  await page.pressAll('button', /^接受/)
  await page.press('button', /^下一步：栏目/)
  await page.pressAll('button', /^接受/)
  await page.press('button', /^下一步：预览/)
  await page.pressAll('button', /^接受/)
  await page.see('问题都已回答')
  await page.press('tab', /^逐件后果/)
  await page.see(/第 \d+ 行/)
  await page.audit('preview')
  await page.press('button', /^导入 \d+ 件/)
  await page.see(/已导入 \d+ 个文件/)
  const { total } = await page.call('nominee.list', everyone)
  assert.ok(total >= 60, `about seventy nominees came in, not ${total}`)
}

const everyone = { category: null, unit: null, vetting: null, search: '', sort: 'number', descending: false, offset: 0, limit: 200 }

async function vet(page) {
  await page.go('推荐对象')
  await page.see(/共 \d+ 条/)
  const { rows } = await page.call('nominee.list', everyone)
  const worker = rows.find((row) => row.category === 'worker')
  await page.press('button', /^优秀工会工作者/)
  await page.press('link', worker.name)
  await page.see('第四条')
  await page.see(/符合|待核/)
  await page.audit('dossier')
  await page.go('推荐对象')
  await page.press('button', /^全部/)
  await judgeAll(page, '人工核查项一并核查', '核查依据', '已收齐各部门反馈，无不良情形')
  await judgeAll(page, '通过', '说明', '')
  const after = await page.call('nominee.list', { ...everyone, vetting: 'passed' })
  assert.ok(after.total > 40, `most of them pass, not ${after.total}`)
  assert.ok(after.total < rows.length, 'those that fail a condition do not')
}

/** One judgement over the whole list; those it could not be made for are named. */
async function judgeAll(page, verb, label, note) {
  await page.press('checkbox', '全选')
  await page.press('button', verb)
  await page.see(new RegExp(`${verb} · \\d+ 件`))
  if (note) await page.write(label, note)
  await page.press('button', new RegExp(`^${verb} \\d+ 件`))
  await page.pressIfAsked('button', '知道了')
}

async function review(page) {
  await page.go('评审')
  await page.press('radio', '优秀工会工作者')
  const rows = (await page.call('review.read', { category: 'worker' })).rows
  await page.press('button', new RegExp(rows[0].name))
  await enterRow(page, ['94', '92.5', '９１', '90', '95', '93', '92', '91.5', '90.5'])
  // The last member's Enter went on to the next nominee.
  await page.press('button', new RegExp(rows[0].name))
  await page.press('button', /^亮分/)
  await page.see('92.07')
  await page.press('button', '打开投影窗口')
  await page.press('radio', /评分$/)
  await page.press('button', /上屏/)
  const surname = [...rows[0].name][0]
  await page.board((text) => text.includes(`${surname}＊`) && !text.includes(rows[0].name))
  await page.audit('review')
  await page.press('button', /^黑屏/)
  await page.board((text) => !text.includes(`${surname}＊`))
  await page.press('button', /^恢复画面/)
  await page.board((text) => text.includes(`${surname}＊`))
  for (const { code } of CATEGORIES) await scoreTheRest(page, code)
}

/** One nominee's nine scores by keyboard: Enter saves and goes to the next member. */
async function enterRow(page, scores) {
  await page.press('textbox', /^1号 .*的评分$/)
  for (const [at, score] of scores.entries()) {
    await page.keys(score, 'Enter')
    if (at + 1 < scores.length) await page.standsOn(new RegExp(`^${at + 2}号 .*的评分$`))
  }
  await page.see('已评齐，待亮分')
}

/** The other members' sheets, by the same command that the cells use. */
async function scoreTheRest(page, category) {
  const { rows } = await page.call('review.read', { category })
  for (const [at, row] of rows.entries()) {
    for (const [seat, cell] of row.cells.entries()) {
      if (cell.state !== 'pending') continue
      const value = String(80 + ((at * 7 + seat * 3) % 17))
      await page.call('score.enter', { nominee: row.nominee, member: cell.member, value })
    }
  }
  const { unrevealed } = await page.call('review.read', { category })
  if (unrevealed > 0) await page.call('score.reveal_all', { category })
}

async function decide(page) {
  await page.go('总览')
  await page.go('评审')
  for (const { code, title } of CATEGORIES) {
    await page.press('radio', title)
    await page.press('radio', '排名与审定')
    await page.see('红线')
    if ((await page.call('review.read', { category: code })).tie) await drawLots(page, code)
    await page.press('button', '记录审议')
    await page.see(/已审议/)
    await page.press('button', '审定…')
    await page.see('此操作不能撤销')
    await page.press('button', '审定并封存')
    await page.see(/已审定/)
    const { approved, seats } = await page.call('decision.read', { category: code })
    const selected = approved.entries.filter((entry) => entry.outcome === 'selected')
    assert.ok(selected.length > 0 && selected.length <= seats, `${title}: ${selected.length} of ${seats}`)
  }
  await page.audit('ranking')
}

async function drawLots(page, category) {
  const { tied } = await page.call('tie.read', { category })
  for (const { name } of tied) await page.press('button', `抽出 ${name}`)
  await page.write('见证人', '监票人赵某')
  await page.press('button', '记录抽签结果')
  await page.press('button', '记录并封存')
  await page.see('已定序')
}

async function publish(page) {
  await page.go('公示')
  await page.write('张贴日期', '20260924')
  await page.press('button', '开始公示')
  await page.see(/公示时间：2026年9月/)
  await page.audit('publicity')
  await page.press('button', '登记异议')
  await page.choose('对象', 1)
  await page.write('反映人（保密）', '某某某')
  await page.write('内容摘要', '反映事迹材料与事实不符')
  await page.press('button', '登记')
  await page.see('反映事迹材料与事实不符')
  await page.go('印制')
  const { documents } = await page.call('print.read', {})
  await page.press('tab', new RegExp(`^${documents.find((each) => each.form === 'certificates').title}`))
  await page.see('还不能印制')
  await page.clock(AFTER_PUBLICITY)
  await page.go('公示')
  await page.see('已满')
  await page.press('button', /^办结/)
  await page.write('结论', '经市总组织部核查，反映不属实')
  await page.press('button', '办结')
  await page.see('登记的 1 件异议均已办结')
}

async function print(page, saved) {
  await page.go('印制')
  await page.press('tab', /编号登记/)
  await page.press('button', /^核发编号/)
  await page.press('button', /^核发 \d+ 个编号/)
  await page.see(/已核发 \d+ 个编号/)
  const { documents, numbers } = await page.call('print.read', {})
  assert.ok(numbers.length >= 30, `numbers for all selected, not ${numbers.length}`)
  const printable = documents.filter((each) => each.missing.length === 0)
  for (const document of printable) {
    await page.press('tab', new RegExp(`^${document.title}`))
    await page.see(/\/ \d+ 页/)
    await page.press('button', '另存为')
    await page.see(`${document.title}已存到`)
  }
  await page.audit('printing')
  const again = await page.call('print.read', {})
  assert.deepEqual(again.numbers.map((each) => each.text), numbers.map((each) => each.text), 'numbers stay')
  readBack(saved, printable.length)
}

/** What was saved is PDF whose Chinese text comes back. */
function readBack(saved, count) {
  const papers = readdirSync(saved).filter((name) => name.endsWith('.pdf'))
  assert.equal(papers.length, count, `papers saved: ${papers.join(' ')}`)
  for (const paper of papers) {
    const text = execFileSync('pdftotext', [join(saved, paper), '-'], { encoding: 'utf8' })
    assert.match(text, /秦皇岛市/, paper)
  }
}

/** The road's steps; `saved` is the folder that papers are saved to. */
export function steps(saved) {
  return [
    ['a year is opened with its three categories', openYear],
    ['county files are previewed, then imported', importFiles],
    ['dossiers show their conditions, and the office vets', vet],
    ['scores are entered and the room sees the masked nominee', review],
    ['the leading group deliberates, the party group approves', decide],
    ['the list is public for its working days, and objections hold the gate', publish],
    ['numbers are issued once and every paper is saved', (page) => print(page, saved)],
  ]
}

/** Walks them one after the other; what follows a failed step is not tried. */
export async function walk(t, page, saved) {
  let broken = false
  for (const [title, step] of steps(saved)) {
    await t.test(title, { skip: broken }, async () => {
      try {
        await step(page)
      } catch (cause) {
        broken = true
        await page.picture(title)
        throw cause
      }
    })
  }
}
