// The same rule as ekc_kit/lab/fingerprint.py: SHA-256 of the code cells' sources as a JSON list.

export async function fingerprint(model) {
  const sources = [];
  for (const cell of model.cells) {
    if (cell.type === 'code') {
      sources.push(cell.sharedModel.getSource());
    }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(sources));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

// True only when the notebook asks to walk and runs nothing but the kit's own code.
export async function isOurs(model, known) {
  const asks = model.getMetadata('ekc_kit');
  return Boolean(asks && asks.walk === true) && known.includes(await fingerprint(model));
}
