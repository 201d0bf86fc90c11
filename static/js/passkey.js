// A form with data-passkey="get" or "create" asks the browser for a passkey and posts its answer.
// Without script, or in a browser without passkeys, the form stays hidden: a code is the way.
// Options stand in the page (#passkey-options); to sign in, where nobody is known yet, they are
// fetched from the form's own address.

const options = async (form) => {
  const inPage = document.getElementById("passkey-options");
  if (inPage) return JSON.parse(inPage.textContent);
  const response = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

const create = ({ creation_options: asked }) => {
  // One that the device finds by itself and that asks for finger, face or code: two factors in one.
  Object.assign(asked.publicKey.authenticatorSelection, {
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  });
  return window.webauthnJSON.create(asked);
};

const get = ({ request_options: asked }) => window.webauthnJSON.get(asked);

for (const form of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  const failed = form.querySelector("[data-passkey-failed]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      const ask = form.dataset.passkey === "create" ? create : get;
      form.elements.credential.value = JSON.stringify(await ask(await options(form)));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
