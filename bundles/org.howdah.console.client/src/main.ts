// Starts the page.
import '@xterm/xterm/css/xterm.css';
import { Terminal } from '@xterm/xterm';

export { Terminal };
