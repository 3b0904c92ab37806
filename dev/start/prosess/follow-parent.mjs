// Loaded into the product before Next. Its stdin is a pipe from the start script: when that script is gone, even by
// `kill -9`, the pipe closes, and the product must not live on and hold the port.
process.stdin.on('close', () => process.kill(process.pid, 'SIGINT'));
process.stdin.on('error', () => {});
process.stdin.resume();
process.stdin.unref?.();
