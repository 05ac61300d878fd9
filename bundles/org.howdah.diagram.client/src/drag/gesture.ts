/** One press of the mouse until it is let go. */
import { XY } from '../views/geometry';

export interface Keys {
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
}

export interface Gesture {
    /** The pointer is at this point of the drawing, and of the canvas. At most once a frame. */
    move(point: XY, canvas: XY, keys: Keys): void;
    end(): void;
    cancel(): void;
}
