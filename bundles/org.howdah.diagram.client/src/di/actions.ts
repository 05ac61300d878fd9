/** What page and server tell each other beyond the actions of GLSP. Kinds and fields are those of the server's own classes. */
import { Action } from '@eclipse-glsp/client';

export type Id = string;

/** One primitive of a picture. `c`: class names the theme knows; `l`: 0 always drawn, 1 not below 50 % zoom, 2 not below 25 %. */
export type Shape =
    | { s: 'r'; x: number; y: number; w: number; h: number; r?: number; c?: string; l?: number }
    | { s: 'p'; d: string; c?: string; l?: number }
    | { s: 't'; x: number; y: number; t: string; c?: string; a?: 's' | 'm' | 'e'; l?: number };

export interface Patched {
    id: Id;
    shapes?: Shape[];
    classes?: string[];
    tooltip?: string;
    description?: string;
}

export interface TechnologyEntry {
    id: string;
    label: string;
    line?: string;
    icon?: string;
}

export interface EndVerdict {
    id: Id;
    allowed: boolean;
    text?: string;
}

export interface MenuEntry {
    id: string;
    label: string;
    enabled?: boolean;
    checked?: boolean;
    items?: MenuEntry[];
}

/** server → page: the same boxes and links, drawn differently (live values). */
export interface PatchAction extends Action {
    elements: Patched[];
}

/** server → page: how the picture is shown. */
export interface ViewAction extends Action {
    observed?: boolean;
    readOnly?: boolean;
    /** Why it is read only: text ready to be shown. */
    reason?: string;
    dirty?: boolean;
    technologies?: TechnologyEntry[];
    hidden?: string[];
    sets?: string[];
    set?: string;
    /** When the observation was made: text ready to be shown. */
    taken?: string;
    /** Why there is no observation: text ready to be shown. */
    problem?: string;
}

export interface CommandAction extends Action {
    id: string;
}

export interface EndsAction extends Action {
    request?: string;
    ends: EndVerdict[];
}

export interface MenuAction extends Action {
    items: MenuEntry[];
}

export interface ThemeAction extends Action {
    dark: boolean;
}

/** Kinds handled by the page. */
export const FromServer = {
    PATCH: 'howdah.patch',
    VIEW: 'howdah.view',
    COMMAND: 'howdah.command',
    ENDS: 'howdah.ends',
    MENU: 'howdah.menu',
    THEME: 'howdah.theme'
} as const;

/** Kinds handled by the server. */
export const ToServer = {
    REQUEST_ENDS: 'howdah.requestEnds',
    OPEN: 'howdah.open',
    REQUEST_MENU: 'howdah.requestMenu',
    MENU_CHOSEN: 'howdah.menuChosen',
    COLLAPSE: 'howdah.collapse',
    LAYOUT: 'howdah.layout',
    ALIGN: 'howdah.align',
    COPY: 'howdah.copy',
    CUT: 'howdah.cut',
    PASTE: 'howdah.paste',
    SET_VIEW: 'howdah.setView',
    MOVE_STANDBY: 'howdah.moveStandby',
    SAVE: 'howdah.save',
    DROP: 'howdah.drop',
    QUICK_FIX: 'howdah.quickFix'
} as const;

/** An action for the server. */
export function toServer(kind: (typeof ToServer)[keyof typeof ToServer], fields: object = {}): Action {
    return { kind, ...fields } as Action;
}
