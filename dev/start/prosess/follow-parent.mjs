// Loaded into the product before Next. Its stdin is a pipe from the start script. When that script ends, even by `kill -9`,
// the pipe closes and the product stops, so that it does not keep the port.
process.stdin.on('close', () => process.kill(process.pid, 'SIGINT'));
process.stdin.on('error', () => {});
process.stdin.resume();
process.stdin.unref?.();
