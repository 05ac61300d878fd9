import { TYPES, type IToolManager } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

/** What is under way with the mouse: from press to release, or as long as a tool is in the hand. All get events of the window. */
export interface Gesture {
    move(event: PointerEvent): void;
    /** The button is let go. */
    up(event: PointerEvent): void;
    /** Escape, the right button, or the model went away: nothing happened. */
    cancel(): void;
}

/** A tool that is in the hand until it is used or cancelled. */
export interface Tool {
    /** Which button of the palette shows it. */
    readonly id: string;
    start(): void;
    move(event: PointerEvent): void;
    down(event: PointerEvent): void;
    up(event: PointerEvent): void;
    /** The pointer left the canvas. */
    leave(): void;
    /** Takes everything it shows away. */
    end(): void;
}

/** What the hand holds: a tool, a gesture, or nothing. */
@injectable()
export class Hand {
    @inject(TYPES.IToolManager) protected readonly tools!: IToolManager;

    private held?: Tool;
    private busy?: Gesture;
    private readonly listeners: Array<(tool: Tool | undefined) => void> = [];

    get tool(): Tool | undefined {
        return this.held;
    }

    get gesture(): Gesture | undefined {
        return this.busy;
    }

    get empty(): boolean {
        return !this.held && !this.busy;
    }

    watch(listener: (tool: Tool | undefined) => void): void {
        this.listeners.push(listener);
    }

    take(tool: Tool | undefined): void {
        this.busy?.cancel();
        this.busy = undefined;
        this.held?.end();
        this.held = tool;
        if (tool) {
            this.tools.disableActiveTools();
            tool.start();
        } else {
            this.tools.enableDefaultTools();
        }
        this.listeners.forEach(listener => listener(tool));
    }

    begin(gesture: Gesture): void {
        this.busy?.cancel();
        this.busy = gesture;
    }

    /** The gesture came to its end by itself. */
    finish(): void {
        this.busy = undefined;
    }

    /** Gives back whether there was something to cancel. */
    cancel(): boolean {
        if (this.busy) {
            const gesture = this.busy;
            this.busy = undefined;
            gesture.cancel();
            return true;
        }
        if (this.held) {
            this.take(undefined);
            return true;
        }
        return false;
    }
}
