import { createApp } from 'vue'
import '@/styles/tokens.css'
import '@/styles/base.css'
import ProjectorApp from './ProjectorApp.vue'

createApp(ProjectorApp).mount('#app')
