import { DatabaseZap, Keyboard, MessageSquareText, Undo2, UserRound } from '@lucide/vue'
import { type Component, computed, ref } from 'vue'
import { office } from '@/desk/office'
import { useReading } from '@/desk/useReading'
import { shortened } from '../nominee/annotation/useNotes'
import { categoryTitle } from '../terms'
import { pages } from './pages'
import { roomSees } from './roomSees'
import { useRoute } from './useRoute'
import { useUndo } from './useUndo'

/** One line of the palette. */
export interface Entry {
  code: string
  group: '页面' | '操作' | '推荐对象' | '批注'
  title: string
  note: string
  icon: Component
  run: () => void
}

const NOMINEES_SHOWN = 8
const NOTES_SHOWN = 5
const FEWEST_LETTERS = 2

/** What the palette offers for the words typed: pages and actions here, nominees from the desk. */
export function useCommands(showKeys: () => void) {
  const words = ref('')
  const { go } = useRoute()
  const undo = useUndo()

  const found = useReading('nominee.list', () => {
    const search = words.value.trim()
    if (search === '' || office.current.value?.year == null) return null
    return { search, sort: 'number' as const, descending: false, offset: 0, limit: NOMINEES_SHOWN }
  })

  const noted = useReading('annotation.search', () => {
    const search = words.value.trim()
    if (roomSees.value) return null
    if ([...search.replace(/\s/g, '')].length < FEWEST_LETTERS || office.current.value?.year == null) return null
    return { search, limit: NOTES_SHOWN }
  })

  const fixed = computed<Entry[]>(() => [
    ...pages.map((page) => ({ code: page.code, group: '页面' as const, title: page.title, note: '打开', icon: page.icon, run: () => go(page.code) })),
    { code: 'undo', group: '操作', title: '撤销上一步', note: office.current.value?.undoable ?? '没有可以撤销的操作', icon: Undo2, run: () => void undo() },
    { code: 'verify', group: '操作', title: '检查数据', note: '设置 · 数据', icon: DatabaseZap, run: () => go('settings', 'data') },
    { code: 'keys', group: '操作', title: '全部快捷键', note: '?', icon: Keyboard, run: showKeys },
  ])

  const nominees = computed<Entry[]>(() =>
    (found.data.value?.rows ?? []).map((row) => ({
      code: `nominee-${row.id}`,
      group: '推荐对象',
      title: roomSees.value ? row.number : row.name,
      note: roomSees.value ? categoryTitle(row.category) : `${row.number} · ${categoryTitle(row.category)} · ${row.unit}`,
      icon: UserRound,
      run: () => go('nominees', row.id),
    })),
  )

  const notes = computed<Entry[]>(() =>
    (roomSees.value ? [] : (noted.data.value ?? [])).map(({ annotation, nominee, name, number }) => ({
      code: `note-${annotation.id}`,
      group: '批注',
      title: shortened(annotation.text),
      note: `打开 ${[name, number, annotation.place_title].filter((part) => part !== '').join(' · ')}`,
      icon: MessageSquareText,
      run: () => go('nominees', nominee),
    })),
  )

  const entries = computed(() => {
    const word = words.value.trim()
    return [...fixed.value.filter((entry) => entry.title.includes(word)), ...nominees.value, ...notes.value]
  })

  return { words, entries }
}
