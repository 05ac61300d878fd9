// Runs in every page that the workbench shows. SWT gives each key to the workbench first and then to the page as well; what is the
// workbench's must not act a second time here. Also tells whether a text field has the focus, because keys mean something else then.
(function (rules, tell) {
  if (window.howdahGlue) { window.howdahGlue.tell(); return; }
  // What is the page's; where it says "others", what is not.
  const page = new Set(rules.page), typing = new Set(rules.typing);
  const texts = new Set(['text', 'search', 'number', 'password', 'email', 'url', 'tel', '']);
  let told;
  const field = () => {
    const active = document.activeElement;
    return !!active && (active.tagName === 'TEXTAREA' || active.isContentEditable
      || active.tagName === 'INPUT' && texts.has((active.getAttribute('type') || '').toLowerCase()));
  };
  const name = event => {
    const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    return (event.ctrlKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + key;
  };
  const nobodys = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Dead', 'Process', 'Unidentified']);
  const tellNow = () => {
    const now = field();
    if (now !== told) { told = now; tell(now); }
  };
  window.addEventListener('keydown', event => {
    if (nobodys.has(event.key)) return;
    const plain = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!plain && (field() ? typing : page).has(name(event)) === rules.others) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
  }, true);
  window.addEventListener('focusin', tellNow, true);
  window.addEventListener('focusout', () => setTimeout(tellNow), true);
  window.howdahGlue = {
    tell: () => { told = undefined; tellNow(); },
    // Escape never reaches the page by itself, and F10 would open the menu first.
    press: (key, keyCode, state) => {
      const to = document.activeElement || document.body;
      for (const type of ['keydown', 'keyup']) {
        to.dispatchEvent(new KeyboardEvent(type, Object.assign({ key, code: key, keyCode, which: keyCode, bubbles: true, cancelable: true }, state)));
      }
    }
  };
  tellNow();
})
