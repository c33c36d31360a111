# Draws linear-correlates-matrix.svg from linear-correlates-matrix.tsv beside it: gnuplot linear-correlates-matrix.gp
reset
set encoding utf8
set terminal svg size 480,220 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "linear-correlates-matrix.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("2 Crying in daily life (times\nin four weeks)" 3.0, "3 Age in years" 2.0, "4 Years since the licence" 1.0)
set xtics ("1" 1, "2" 2, "3" 3)
set xrange [0.5:3.5]
set yrange [0.5:3.5]
set cbrange [-1:1]
set palette defined (-1 "#d9730d", -0.5 "#edb989", 0 "#f3f3f1", 0.5 "#9dc0e1", 1 "#3b82c4")
unset colorbox
plot "linear-correlates-matrix.tsv" skip 1 using 2:3:(0.48):(0.48):4 with boxxyerror fs solid 1 noborder lc palette notitle, \
  "" skip 1 using 2:3:5 with labels tc rgb "#1a1a1a" notitle
set output
