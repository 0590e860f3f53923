import '@/styles/tokens.css'
import '@/styles/base.css'
import { createApp } from 'vue'
import App from '@/features/frame/App.vue'

createApp(App).mount('#app')
