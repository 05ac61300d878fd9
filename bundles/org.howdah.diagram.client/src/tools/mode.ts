/** Who hosts the page: the workbench (`?host=workbench`), or an ordinary browser. */
export function hosted(search = window.location.search): boolean {
    return new URLSearchParams(search).get('host') === 'workbench';
}
