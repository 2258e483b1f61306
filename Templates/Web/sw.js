// Lets the console open without a line: keeps the last page of it and what it is made with, until
// whoever records signs out, is not known any more, or would have to sign in again.
const kept = "greffier-1";
const longest = 36 * 3600000; // A session that nobody used for so long is over.
const isConsole = (url) => /^\/seances\/[^/]+\/conduite$/.test(url.pathname);
const isFile = (url) => ["/style.css", "/icon.svg"].includes(url.pathname) || url.pathname.startsWith("/scripts/");

const files = ["/style.css", "/icon.svg", "/scripts/console.js"];
self.addEventListener("install", (event) => event.waitUntil(
  caches.open(kept).then((cache) => cache.addAll(files)).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// The pages hold names: none stays that is older than `longest`.
const dropPages = async (cache, longest) => {
  for (const request of await cache.keys()) {
    if (!isConsole(new URL(request.url))) continue;
    const response = await cache.match(request);
    const age = Date.now() - Date.parse(response?.headers.get("Date") ?? "");
    if (!(age < longest)) await cache.delete(request);
  }
};
// A page that leads elsewhere leads to the entrance: nobody is signed in here any more.
const keep = async (request, response) => {
  const cache = await caches.open(kept);
  const url = new URL(request.url);
  const leadsAway = response.redirected || response.type === "opaqueredirect";
  if (leadsAway || response.status === 401) await dropPages(cache, 0);
  else if (response.status === 403) await cache.delete(url.pathname);
  else if (response.ok) await cache.put(url.pathname, response);
};
const fromHere = async (request) => {
  const cache = await caches.open(kept);
  await dropPages(cache, longest);
  const response = await cache.match(new URL(request.url).pathname);
  if (!response) return Response.error();
  const headers = new Headers(response.headers);
  headers.set("X-Greffier-Kept", "1");
  return new Response(response.body, { status: response.status, headers });
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && ["/deconnexion", "/connexion"].includes(url.pathname)) {
    event.waitUntil(caches.delete(kept));
    return;
  }
  if (request.mode === "navigate") {
    event.waitUntil(caches.open(kept).then((cache) => dropPages(cache, longest)));
  }
  if (request.method !== "GET" || !(isConsole(url) || isFile(url))) return;
  // What cannot be kept is shown all the same.
  const shown = (response) => {
    event.waitUntil(keep(request, response.clone()).catch(() => {}));
    return response;
  };
  event.respondWith(fetch(request).then(shown, () => fromHere(request)));
});
