import { type Binding, useKeys } from '@/keys/useKeys'
import { type BoardDesk, SCENES } from './useBoard'
import type { ReviewDesk } from './useReview'
import type { Sheet } from './useSheet'

/** What the agenda and the recusals add to the keys. */
export interface Course {
  onward: () => void
  hold: () => void
  declare: () => void
  accept: () => void
}

/** What the keys do while a meeting scores; none of them works while a score is typed. */
export function useConsoleKeys(desk: ReviewDesk, board: BoardDesk, sheet: Sheet, course: Course, reveal: () => void): void {
  const scenes: Binding[] = SCENES.map((one, index) => ({
    keys: [String(index + 1)], caps: [String(index + 1)], text: `预备${one.label}`, run: () => (board.scene.value = one.scene),
  }))

  useKeys('评审', () => [
    { keys: ['enter'], caps: ['Enter'], text: '上屏', hint: true, run: () => void board.send() },
    { keys: ['s'], caps: ['S'], text: '录分', hint: true, run: () => void sheet.startEntry() },
    { keys: ['n'], caps: ['N'], text: '下一项', hint: true, run: course.onward },
    { keys: ['j', 'arrowdown'], caps: ['J', '↓'], text: '往下一行', run: () => desk.step(1) },
    { keys: ['k', 'arrowup'], caps: ['K', '↑'], text: '往上一行', run: () => desk.step(-1) },
    { keys: [], caps: ['Alt', '↑↓'], text: '移动本项', run: () => undefined },
    { keys: [], caps: ['F2'], text: '在格子里：写评语', run: () => undefined },
    { keys: ['h'], caps: ['H'], text: '暂缓或恢复', run: course.hold },
    { keys: ['d'], caps: ['D'], text: '登记选定席位回避', run: course.declare },
    { keys: ['a'], caps: ['A'], text: '采纳回避建议', run: course.accept },
    ...scenes,
    { keys: ['f'], caps: ['F'], text: '冻结或恢复画面', run: () => void board.freeze() },
    { keys: ['t'], caps: ['T'], text: '发言计时开始或暂停', run: () => void board.toggleTimer() },
    { keys: ['0'], caps: ['0'], text: '发言计时归零并收起', run: () => void board.resetTimer() },
    { keys: ['p'], caps: ['P'], text: '打开投影窗口', run: () => void board.openWindow() },
    { keys: ['b'], caps: ['B'], text: '黑屏或恢复', run: () => void board.black() },
    { keys: ['r'], caps: ['R'], text: '亮分或收回；排名画面揭晓下一名', run: () => (board.scene.value === 'ranking' ? void board.reveal(board.revealed.value + 1) : reveal()) },
    { keys: ['m'], caps: ['M'], text: '换投影姓名', run: () => void board.cycleMasking() },
  ])
}
