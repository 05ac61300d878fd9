/** What the parts of the page may ask of the whole. */
import type { Console } from './console';
import type { FromPage, Settings } from './protocol';

export interface Frame {
    readonly settings: Settings;
    /** In CSS pixels, with the zoom. */
    readonly fontSize: number;
    readonly grouped: ReadonlySet<number>;
    readonly active: Console | undefined;
    send(message: FromPage): void;
    /** What was typed, pasted or inserted there; Java gives it to the others of the group. */
    typed(console: Console, data: string, line: string | undefined): void;
    console(id: number): Console | undefined;
    /** All, in the order in which they lie on the page. */
    all(): Console[];
    /** Those whose tabs are in the same group. */
    besides(console: Console): Console[];
    run(command: string, console?: Console): boolean;
    close(console: Console): void;
    /** Shows it and gives it the keyboard. */
    activate(console: Console): void;
    /** Gives the keyboard back to the active console. */
    focus(): void;
    zoom(delta: number): void;
    /** Something about a console changed that its tab or the bar of the group shows. */
    changed(console: Console): void;
    /** Says a sentence for a while, and to a screen reader. */
    say(text: string): void;
    /** Says it to a screen reader only: it is seen already. */
    speak(text: string): void;
    chooseNew(options: { x: number; y: number; owner?: Element; split?: 'right' | 'down'; beside?: Console }): void;
    menu(console: Console, x: number, y: number, byKey: boolean, owner?: Element): void;
    askPaste(console: Console, selection?: boolean): void;
    copy(text: string): void;
    selected(text: string): void;
}
