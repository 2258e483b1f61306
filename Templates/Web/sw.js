// Lets the console open without a line: keeps the last page of it and what it is made with, until
// whoever records signs out.
const kept = "greffier-1";
const isConsole = (url) => /^\/seances\/[^/]+\/conduite$/.test(url.pathname);
const isFile = (url) => ["/style.css", "/icon.svg"].includes(url.pathname) || url.pathname.startsWith("/scripts/");

const files = ["/style.css", "/icon.svg", "/scripts/console.js"];
self.addEventListener("install", (event) => event.waitUntil(
  caches.open(kept).then((cache) => cache.addAll(files)).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const fromLine = async (request) => {
  const response = await fetch(request);
  const cache = await caches.open(kept);
  const url = new URL(request.url);
  if (response.redirected || [401, 403].includes(response.status)) await cache.delete(url.pathname);
  else if (response.ok) await cache.put(url.pathname, response.clone());
  return response;
};
const fromHere = async (request) => {
  const response = await (await caches.open(kept)).match(new URL(request.url).pathname);
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
  if (request.method !== "GET" || !(isConsole(url) || isFile(url))) return;
  event.respondWith(fromLine(request).catch(() => fromHere(request)));
});
