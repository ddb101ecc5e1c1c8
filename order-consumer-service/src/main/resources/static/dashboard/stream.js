// The event stream: reconnects by itself, and knows for how long it has heard nothing.

const SILENCE = 5_000;
const GIVE_UP = 12_000;

/**
 * handlers: by event name, called with the parsed data. onState: called with {live, silentFor, lastHeard} twice a second.
 */
export function connect(url, handlers, onState) {
  let source;
  let lastHeard = null;
  let openedAt = Date.now();

  function open() {
    source?.close();
    openedAt = Date.now();
    source = new EventSource(url);
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => {
        lastHeard = Date.now();
        handle(JSON.parse(event.data));
      });
    }
  }

  function look() {
    const now = Date.now();
    const silentFor = now - (lastHeard ?? openedAt);
    onState({ live: lastHeard !== null && silentFor < SILENCE, lastHeard, silentFor });
    // A connection that is open and silent (a frozen replica), or one that the browser gave up: begin anew.
    if ((silentFor > GIVE_UP || source.readyState === EventSource.CLOSED) && now - openedAt > GIVE_UP / 2) open();
  }

  open();
  setInterval(look, 500);
  document.addEventListener('visibilitychange', look);
}
