import { computed, reactive, type WritableComputedRef } from 'vue'
import type { Settings } from '@/bindings/wire'
import { useDesk } from '@/desk/useDesk'
import { useReading } from '@/desk/useReading'

/** The settings, each saved as soon as it is changed. What the desk refuses stays in its field with the reason. */
export function useSettings() {
  const { data, failure } = useReading('setting.read', () => ({}))
  const desk = useDesk({ quiet: true })
  const drafts = reactive<Partial<Settings>>({})
  const errors = reactive<Partial<Record<keyof Settings, string>>>({})

  async function save<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void> {
    if (data.value === null) return
    Object.assign(drafts, { [name]: value })
    const saved = await desk.act('setting.change', { ...data.value, [name]: value })
    if (saved === undefined) {
      errors[name] = desk.failure.value?.message
      return
    }
    data.value = saved
    delete drafts[name]
    delete errors[name]
  }

  function field<K extends keyof Settings>(name: K): WritableComputedRef<Settings[K]> {
    return computed({
      get: () => ((drafts as Partial<Settings>)[name] ?? data.value?.[name]) as Settings[K],
      set: (value) => void save(name, value),
    })
  }

  /** A whole number of the settings, as the text of a field. */
  function figure(name: 'publicity_days' | 'score_decimals' | 'speech_minutes'): WritableComputedRef<string> {
    const number = field(name)
    return computed({ get: () => String(number.value ?? ''), set: (text) => (number.value = Number(text)) })
  }

  return { data, failure, errors, field, figure }
}
