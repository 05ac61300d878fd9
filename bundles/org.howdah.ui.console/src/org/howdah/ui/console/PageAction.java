package org.howdah.ui.console;

import org.eclipse.jface.action.Action;

/** Something that the page does, for menus and tool bars. Keys are the page's own. */
final class PageAction extends Action {

    private final String id;

    /**
     * @param id as the page knows it
     * @param icon null for none
     */
    PageAction(String text, String id, String icon) {
        super(text);
        this.id = id;
        setToolTipText(text.replace("&", "").replace('\t', ' ')); //$NON-NLS-1$ //$NON-NLS-2$
        if (icon != null) {
            setImageDescriptor(Images.descriptor(icon));
        }
    }

    @Override
    public void run() {
        Desk.get().command(id);
    }
}
