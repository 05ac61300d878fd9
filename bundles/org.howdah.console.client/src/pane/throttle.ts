/** Lets one through at once and then the last of all that came within a time, however many there are. */
export class Throttle<T> {
    private timer: number | undefined;
    private next: { value: T } | undefined;

    constructor(private readonly ms: number, private readonly pass: (value: T) => void) {
    }

    give(value: T): void {
        if (this.timer !== undefined) {
            this.next = { value };
            return;
        }
        this.timer = window.setTimeout(() => this.due(), this.ms);
        this.pass(value);
    }

    dispose(): void {
        window.clearTimeout(this.timer);
        this.next = undefined;
        // Nothing comes through any more.
        this.timer = -1;
    }

    private due(): void {
        this.timer = undefined;
        if (this.next) {
            const { value } = this.next;
            this.next = undefined;
            this.give(value);
        }
    }
}
