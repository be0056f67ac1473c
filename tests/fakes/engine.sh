#!/bin/sh
# Stands in for `releve solve PROBLEM --out FILE … --seed N`: the seed says how it behaves.
problem=$2
while [ $# -gt 0 ]; do
    case $1 in
    --out) out=$2 ;;
    --seed) seed=$2 ;;
    --keep) keep=$2 ;;
    --start) start=$2 ;;
    esac
    shift
done
answer() {
    echo '{"roster":[],"score":[0,3,0,0,0,0,0],"items":[],"bound":[0,3,0,0,0,0,0],"optimal":true,"gaps":[],"breaches":[],"iterations":7}' >"$out"
}
told() {
    echo "{\"seconds\":0.1,\"iterations\":$1,\"score\":{\"law\":0,\"minimum_cover\":$2,\"skills\":0,\"promises\":0,\"fairness\":0,\"ideal_cover\":0,\"preferences\":0},\"bound\":{\"law\":0,\"minimum_cover\":3,\"skills\":0,\"promises\":0,\"fairness\":0,\"ideal_cover\":0,\"preferences\":0}}" >&2
}
test -s "$problem" || exit 9
case $seed in
0) told 1 9; echo 'Coin says hello' >&2; told 2 3; answer ;;
2) echo 'releve: /shifts: no' >&2; exit 2 ;;
3) echo 'memory allocation failed' >&2; echo 'note: run with a backtrace' >&2; exit 1 ;;
4) kill -9 $$ ;;
5) cat >/dev/null; answer ;;
6) exec sleep 60 ;;
7) echo '{}' >"$out" ;;
# Breaks down after it has found something, and goes on from there with another seed: that many seconds have passed.
8) echo '[["kept"]]' >"$keep"; exit 1 ;;
9) grep -q kept "$start" && answer ;;
esac
