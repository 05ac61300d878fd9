package org.howdah.diagram.internal.handlers;

import org.eclipse.glsp.server.features.directediting.ContextEditValidator;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.directediting.RequestEditValidationAction;
import org.eclipse.glsp.server.features.directediting.ValidationStatus;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.NameRules;

import com.google.inject.Inject;

/** Says while a name is typed why it cannot be taken. */
public final class NameValidator implements ContextEditValidator {

    private final PageImpl page;

    @Inject
    NameValidator(PageImpl page) {
        this.page = page;
    }

    @Override
    public String getContextId() {
        return LabelEditValidator.CONTEXT_ID;
    }

    @Override
    public ValidationStatus validate(RequestEditValidationAction action) {
        String id = action.getModelElementId() == null ? "" : PartTypes.ownerOf(action.getModelElementId());
        String text = action.getText() == null ? "" : action.getText();
        try {
            return page.inDocument(document -> NameRules.flaw(page.element(document, id), text)).map(ValidationStatus::error).orElseGet(ValidationStatus::ok);
        } catch (Refusal gone) {
            return ValidationStatus.error(gone.getMessage());
        }
    }
}
