package org.howdah.ui.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Which perspective comes first, and the window's size the first time. */
final class HowdahWorkbenchAdvisor extends WorkbenchAdvisor {

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new WorkbenchWindowAdvisor(configurer) {
			@Override
			public void preWindowOpen() {
				getWindowConfigurer().setInitialSize(new Point(1280, 800));
				getWindowConfigurer().setTitle("Howdah");
			}
		};
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return "org.howdah.ui.design";
	}
}
