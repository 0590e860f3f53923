import { onBeforeUnmount, onMounted } from 'vue'

function refuse(event: DragEvent): void {
  const carriesFiles = event.dataTransfer?.types.includes('Files') === true
  if (event.defaultPrevented || !carriesFiles) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

/** A file let go of where no page takes files: the webview would open it in place of the program. */
export function useDropGuard(): void {
  onMounted(() => {
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  })
}
